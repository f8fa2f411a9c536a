import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay, previousWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { deadlinesFor, metByTicks } from '#shared/domain/course/deadlines.ts'
import { invitationFor } from '#shared/domain/meeting/invitation.ts'
import { writeMeetingEvent } from '#shared/domain/meeting/meeting-event.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { enqueueMeetingBooked } from '#bot/reminders/meeting-booked.ts'
import { insertChecklist, tickItem } from '#bot/storage/checklist.ts'
import { readCourse, type StoredCourse } from '#bot/storage/courses.ts'
import { addCourseEvent, type CourseEvent } from '#bot/storage/course-events.ts'
import { readCycle } from '#bot/storage/meeting-cycle.ts'
import { insertDeadlines, markDeadline, settleNextMeeting } from '#bot/storage/deadlines.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import type { Outbox } from '#bot/storage/outbox.ts'
import { municipalityOf } from '#bot/storage/transaction.ts'
import { municipalityName, rooms } from '../personas.ts'
import type { Booked, StoryBooking } from '../story-booking.ts'
import { idOf, type FamilyStory } from './story.ts'
import type { Telling, ToldFamily } from './write-family.ts'

/** The family's network meetings with their drejebog, deadlines and reminders, in order of time. */
export async function writeMeetings(
  telling: Telling & {
    outbox: Outbox
    now: Temporal.Instant
    addBooking: ((booking: StoryBooking) => Booked) | undefined
  },
  story: FamilyStory,
  told: ToldFamily,
): Promise<void> {
  const { tx, vault, today, coordinatorId, outbox, now, addBooking } = telling
  const course = await readCourse(tx, told.courseId, vault)
  if (!course) throw new Error(`${story.key} was not written`)
  const participantIds = course.contacts
    .filter((contact) => mayInvite(contact, { ...course, today }).may)
    .map((contact) => contact.id)
  for (const meeting of story.meetings) {
    const day = (meeting.day < 0 ? previousWorkingDay : nextWorkingDay)(today.add({ days: meeting.day }))
    const start = atLocal(day, '09:00')
    const end = start.add({ hours: 2 })
    const ids = { courseId: told.courseId, meetingId: idOf(`${story.key}/meeting/${meeting.key}`) }
    const room = { mail: rooms[0].mail, name: rooms[0].name }
    const mark = idOf(`${story.key}/mark/${meeting.key}`)
    await insertMeeting(tx, {
      id: ids.meetingId,
      courseId: ids.courseId,
      type: 'networkMeeting',
      state: 'booked',
      start,
      end,
      room,
      participantIds,
      mark,
      organizerId: coordinatorId,
    })
    if (addBooking && Temporal.Instant.compare(now, start) < 0) {
      const { holdId: hold_id, appointmentId: appointment_id } = addBooking({
        organizerId: coordinatorId,
        reference: course.reference,
        start,
        end,
        room,
        mark,
        attendees: attendeesOf(course, participantIds),
        invitation: invitationFor({
          type: 'networkMeeting',
          reference: course.reference,
          start,
          end,
          place: 'room',
          roomName: room.name,
          agendaDue: deadlinesFor({ start }).find((deadline) => deadline.rule === 'T-12')?.due ?? day,
          municipality: municipalityName,
        }),
      })
      await tx
        .updateTable('meeting')
        .set({ hold_id, appointment_id })
        .where('municipality_id', '=', municipalityOf(tx))
        .where('id', '=', ids.meetingId)
        .execute()
    }
    await insertChecklist(tx, { ...ids, items: checklistFor(start) })
    const ticked = new Set<string>(meeting.ticked)
    for (const item of meeting.ticked)
      await tickItem(tx, { ...ids, item, done: { on: tickedOn(day, today, item), by: coordinatorId } })
    const deadlines = deadlinesFor(await readCycle(tx, { ...ids, start }))
    await insertDeadlines(tx, { ...ids, deadlines })
    for (const { rule, due } of deadlines)
      if (metByTicks.some((met) => met.rule === rule && met.items.some((item) => ticked.has(item))))
        await markDeadline(tx, {
          ...ids,
          rule,
          at: earlier(atLocal(due.subtract({ days: 1 }), '12:00'), now),
        })
    if (meeting.planSent) await markDeadline(tx, { ...ids, rule: 'T-13', at: end.add({ hours: 24 * 5 }) })
    await settleNextMeeting(tx, { ...ids, at: start.subtract({ hours: 24 * 20 }) })
    await enqueueMeetingBooked(tx, outbox, { ...ids, start, end, now })
    const event = (at: Temporal.Instant, kind: CourseEvent['kind']) =>
      addCourseEvent(tx, {
        courseId: ids.courseId,
        at,
        kind,
        detail: writeMeetingEvent({ type: 'networkMeeting', start }),
        by: coordinatorId,
      })
    const bookedAt = start.subtract({ hours: 24 * 20 })
    await event(
      Temporal.Instant.compare(bookedAt, now) < 0 ? bookedAt : now.subtract({ hours: 24 }),
      'meeting-booked',
    )
    if (Temporal.Instant.compare(end, now) < 0) await event(end, 'meeting-took-place')
  }
}

const attendeesOf = (course: StoredCourse, participantIds: readonly string[]) =>
  course.contacts.flatMap(({ id, mail, name }) =>
    participantIds.includes(id) && mail ? [{ mail, name }] : [],
  )

const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0 ? one : other

/** Before the meeting for what comes before it, after it for the rest, and never after today. */
function tickedOn(meeting: Temporal.PlainDate, today: Temporal.PlainDate, item: string): string {
  const due =
    checklistFor(atLocal(meeting, '09:00')).find((entry) => entry.item === item)?.due ??
    meeting.subtract({ days: 21 })
  return (Temporal.PlainDate.compare(due, today) <= 0 ? due : today.subtract({ days: 1 })).toString()
}
