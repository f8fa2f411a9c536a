import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { contact } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { madeCourse, meetingAt } from '../../tests/support/made-course.ts'
import { appointmentSettled, readAppointment, saveAppointment } from './appointments.ts'
import { saveContact } from './contacts.ts'
import type { Tx } from './database.ts'
import { carryOutChange, putChange } from './meeting-changes.ts'
import { insertMeeting, readMeetingRow, saveMeetingState, setParticipants } from './meetings.ts'

const start = Temporal.Instant.from('2026-04-15T07:00:00Z')

describeEachDatabase('what is due to an appointment', (open) => {
  const made = madeCourse(open)

  /** What is due when the appointment has been written, and this was done while Microsoft 365 was writing. */
  const dueAfter = async (meanwhile: (tx: Tx, meetingId: string) => Promise<unknown>) => {
    const meeting = meetingAt('2026-03-18', made.courseId, { state: 'booked' })
    await made.asKaren(async (tx) => {
      await insertMeeting(tx, meeting)
      await saveAppointment(tx, meeting.id, { id: 'AAMk', due: 'change' })
    })
    const read = await made.asKaren(async (tx) => ({
      meeting: (await readMeetingRow(tx, meeting.id))!,
      own: await readAppointment(tx, meeting.id),
    }))
    await made.asKaren((tx) => meanwhile(tx, meeting.id))
    await made.asKaren((tx) => appointmentSettled(tx, read.meeting, read.own))
    return (await made.asKaren((tx) => readAppointment(tx, meeting.id))).due
  }

  test('is done when nobody has changed the meeting meanwhile', async () => {
    expect(await dueAfter(async () => {})).toBeNull()
  })

  test('stays due when it was called off meanwhile', async () => {
    const callOff = async (tx: Tx, id: string) => {
      await saveMeetingState(tx, id, 'cancelled')
      await saveAppointment(tx, id, { due: 'cancel' })
    }
    expect(await dueAfter(callOff)).toBe('cancel')
  })

  test('stays due when somebody was added meanwhile', async () => {
    const guest = contact({ name: 'Jonas' })
    await made.asKaren((tx) => saveContact(tx, made.courseId, guest))
    const add = async (tx: Tx, id: string) => {
      await setParticipants(tx, { id, courseId: made.courseId, participantIds: [guest.id] })
      await saveAppointment(tx, id, { due: 'change' })
    }
    expect(await dueAfter(add)).toBe('change')
  })

  test('stays due when it was moved meanwhile', async () => {
    const move = async (tx: Tx, id: string) => {
      const change = {
        id: crypto.randomUUID(),
        courseId: made.courseId,
        meetingId: id,
        start,
        end: start.add({ hours: 1 }),
        room: null,
        askedAt: start,
        holdId: null,
        movesHold: false,
        displaced: false,
        state: 'held' as const,
      }
      await putChange(tx, change)
      await carryOutChange(tx, change)
      await saveAppointment(tx, id, { due: 'change' })
    }
    expect(await dueAfter(move)).toBe('change')
  })
})
