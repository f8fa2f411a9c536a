import { randomUUID } from 'node:crypto'
import { addAgendaItem, finishAgenda, readAgenda, saveAgenda } from '#shared/api/agenda.ts'
import * as around from '#shared/api/around.ts'
import * as attendance from '#shared/api/attendance.ts'
import * as cycles from '#shared/api/cycles.ts'
import * as meetings from '#shared/api/meetings.ts'
import { findTimes } from '#shared/api/times.ts'
import type { MatrixCourse } from './matrix-course.ts'
import { route, type MatrixRoute } from './matrix-route.ts'

/** What is called about a meeting: its times and its room, who comes, and the agenda. Whoever is let in changes nothing. */
export function routesOfMeetings(house: MatrixCourse): MatrixRoute[] {
  const { params } = house
  const ofContact = () => ({ ...params(), contactId: house.contact().id })
  const ofMeeting = () => ({ params: { ...params(), meetingId: house.meeting().id }, body: {} })
  const ofCancelled = () => ({ params: { ...params(), meetingId: house.cancelledMeeting().id }, body: {} })
  const ofChange = () => ({ ...params(), meetingId: house.cancelledMeeting().id, changeId: randomUUID() })
  const only = () => ({ params: params(), body: {} })
  const type = 'networkMeeting' as const
  const ofNoCycle = () => ({ ...params(), cycleId: randomUUID() })
  const noMeeting = {
    id: randomUUID(),
    type: 'debrief' as const,
    start: '2026-04-01T08:00:00Z',
    end: '2026-04-01T09:00:00Z',
    place: 'online' as const,
    room: null,
    contactIds: [],
  }
  return [
    route('send', 'outlook-item', meetings.readInvitees, only),
    route('send', 'outlook-item', findTimes, () => ({
      params: params(),
      body: { type, contactIds: [], minutes: 120, from: '2026-04-01', until: '2026-04-08', rooms: null },
    })),
    route('send', 'outlook-item', cycles.findCycleTimes, () => ({
      params: params(),
      body: {
        contactIds: [],
        welcomeIds: [],
        leaderId: null,
        minutes: 120,
        from: '2026-04-01',
        until: '2026-04-08',
        travelMinutes: 0,
        cycleId: null,
        refused: [],
        family: { notBefore: null, notAfter: null, notOn: [] },
        room: { accessible: false, equipment: [], place: null },
        meetings: [{ type, place: 'room' as const, present: null, fixed: false }],
      },
    })),
    // Without a network meeting there is no cycle, and of this one nobody has heard: nothing is held, and nothing sent.
    route('send', 'outlook-item', cycles.holdCycle, () => ({
      params: ofNoCycle(),
      body: { meetings: [noMeeting] },
    })),
    route('send', 'outlook-item', cycles.readCycle, () => ({ params: ofNoCycle(), body: {} })),
    route('send', 'outlook-item', cycles.bookCycle, () => ({ params: ofNoCycle(), body: {} })),
    route('send', 'outlook-item', meetings.holdMeeting, () => ({
      params: { ...params(), meetingId: randomUUID() },
      body: {
        type,
        start: '2026-04-01T08:00:00Z',
        end: '2026-04-01T10:00:00Z',
        room: { mail: 'lokale.birk@birkelund.example' },
        contactIds: [],
      },
    })),
    route('send', 'outlook-item', meetings.readMeeting, ofMeeting),
    // Booked already, and off already: they stay so.
    route('send', 'outlook-item', meetings.bookMeeting, ofMeeting),
    route('send', 'outlook-item', meetings.cancelMeeting, ofCancelled),
    // Of a meeting that is off: nothing of it is moved.
    route('send', 'outlook-item', meetings.changeMeeting, () => ({
      params: ofChange(),
      body: { start: '2026-04-01T08:00:00Z', end: '2026-04-01T10:00:00Z', room: null },
    })),
    route('send', 'outlook-item', around.planAround, () => ({
      params: { ...params(), meetingId: house.cancelledMeeting().id },
      body: { start: '2026-04-01T08:00:00Z', end: '2026-04-01T10:00:00Z', room: null },
    })),
    route('send', 'outlook-item', around.readAround, ofMeeting),
    route('send', 'outlook-item', meetings.carryOutChange, () => ({
      params: ofChange(),
      body: { written: false },
    })),
    route('send', 'outlook-item', meetings.keepAppointment, () => ({
      params: { ...params(), meetingId: house.cancelledMeeting().id },
      body: { appointmentId: 'AAMk', written: false },
    })),
    route('send', 'outlook-item', meetings.readAppointment, ofCancelled),
    route('send', 'outlook-item', meetings.putAppointmentRight, ofCancelled),
    route('send', 'outlook-item', meetings.holdOnTeams, ofCancelled),
    route('send', 'outlook-item', meetings.readParticipants, ofCancelled),
    route('send', 'outlook-item', meetings.saveParticipants, () => ({
      params: { ...params(), meetingId: house.cancelledMeeting().id },
      body: { contactIds: [] },
    })),
    route('view', 'attendance', attendance.readAttendance, ofCancelled),
    route('view', 'attendance', attendance.readMissing, () => ({ params: params(), body: {} })),
    // The meeting is off: nothing is said of it any more.
    route('register', 'attendance', attendance.sayAttendance, () => ({
      params: { ...ofContact(), meetingId: house.cancelledMeeting().id },
      body: { answer: 'absent' as const, substituteId: null },
    })),
    route('edit', 'attendance', attendance.sayNeeded, () => ({
      params: { ...ofContact(), meetingId: house.cancelledMeeting().id },
      body: { mustCome: true },
    })),
    route('edit', 'attendance', attendance.followAbsence, () => ({
      params: { ...ofContact(), meetingId: house.cancelledMeeting().id },
      body: { following: 'without' as const, written: false },
    })),
    route('send', 'outlook-item', meetings.giveUpChange, () => ({ params: ofChange(), body: {} })),
    route('send', 'outlook-item', meetings.readMark, () => ({
      params: { mark: house.meeting().mark },
      body: {},
    })),
    route('view', 'agenda', readAgenda, ofMeeting),
    route('edit', 'agenda', saveAgenda, () => ({
      params: ofMeeting().params,
      body: { version: 999, template: 'F-AGENDA-1' as const, leaderId: null, items: [] },
    })),
    route('edit', 'agenda', finishAgenda, () => ({
      params: ofMeeting().params,
      body: { version: 999, final: true },
    })),
    // An item that says nothing: none is put there.
    route('propose', 'agenda', addAgendaItem, () => ({
      params: { ...ofMeeting().params, itemId: randomUUID() },
      body: { text: '' },
    })),
  ]
}
