import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { contact, karen, villads } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { insertChecklist, tickItem } from './checklist.ts'
import { saveContact } from './contacts.ts'
import { insertDeadlines, settleNextMeeting } from './deadlines.ts'
import {
  findMarkedMeeting,
  insertMeeting,
  moveMeeting,
  readMeetingRow,
  saveHold,
  saveMeetingState,
} from './meetings.ts'
import { madeCourse, meetingAt } from '../../tests/support/made-course.ts'

const at = Temporal.Instant.from('2026-02-01T08:00:00Z')

describeEachDatabase('meetings, their deadlines and checklist', (open) => {
  const made = madeCourse(open)

  test('a meeting goes its way once: held, answered, booked, and cancelled from anywhere', async () => {
    const guest = contact({ name: 'Jonas' })
    const meeting = meetingAt('2026-03-18', made.courseId, { participantIds: [guest.id] })
    await made.asKaren(async (tx) => {
      await saveContact(tx, made.courseId, guest)
      await insertMeeting(tx, meeting)
    })
    expect(await made.asKaren((tx) => readMeetingRow(tx, meeting.id))).toEqual({
      ...meeting,
      holdId: null,
      roomUnknown: false,
    })
    expect((await made.asKaren((tx) => findMarkedMeeting(tx, meeting.mark)))?.id).toBe(meeting.id)
    expect(await made.db.as(villads, (tx) => findMarkedMeeting(tx, meeting.mark))).toBeNull()

    const move = (state: 'held' | 'booked' | 'cancelled' | 'declined') =>
      made.asKaren((tx) => saveMeetingState(tx, meeting.id, state))
    expect([await move('booked'), await move('held')]).toEqual([false, false])
    await made.asKaren((tx) => saveHold(tx, meeting.id, 'hold-1'))
    expect(await made.asKaren((tx) => readMeetingRow(tx, meeting.id))).toMatchObject({
      state: 'awaiting-room',
      holdId: 'hold-1',
    })
    expect([await move('held'), await move('booked'), await move('booked'), await move('declined')]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([await move('cancelled'), await move('cancelled')]).toEqual([true, false])
  })

  test('a moved meeting asks the room anew', async () => {
    const meeting = meetingAt('2026-03-18', made.courseId)
    await made.asKaren(async (tx) => {
      await insertMeeting(tx, meeting)
      await saveHold(tx, meeting.id, 'hold-1')
      await moveMeeting(tx, {
        ...meeting,
        start: meeting.start.add({ hours: 24 }),
        end: meeting.end.add({ hours: 24 }),
      })
    })
    expect(await made.asKaren((tx) => readMeetingRow(tx, meeting.id))).toMatchObject({
      state: 'holding',
      holdId: null,
      start: meeting.start.add({ hours: 24 }),
      mark: meeting.mark,
    })
  })

  test('T-14: the next booked meeting settles the earlier one’s deadline; were it cancelled, the deadline stands again', async () => {
    const [first, next] = [
      meetingAt('2026-03-18', made.courseId, { state: 'booked' }),
      meetingAt('2026-06-10', made.courseId, { state: 'booked' }),
    ]
    await made.asKaren(async (tx) => {
      for (const meeting of [first, next]) {
        await insertMeeting(tx, meeting)
        await insertDeadlines(tx, {
          courseId: made.courseId,
          meetingId: meeting.id,
          deadlines: [{ rule: 'T-14', due: Temporal.PlainDate.from('2026-06-18') }],
        })
      }
      await settleNextMeeting(tx, { courseId: made.courseId, meetingId: next.id, at })
    })
    const doneOf = async (id: string) =>
      (await made.read()).deadlines.find((deadline) => deadline.meetingId === id)?.doneAt?.toString() ?? null
    expect([await doneOf(first.id), await doneOf(next.id)]).toEqual([at.toString(), null])
    await made.asKaren((tx) => saveMeetingState(tx, next.id, 'cancelled'))
    expect(await doneOf(first.id)).toBeNull()
  })

  test('an item is ticked with date and person, and opened again', async () => {
    const meeting = meetingAt('2026-03-18', made.courseId)
    const tick = (done: { on: string; by: string } | null, item = 'D-13') =>
      made.asKaren((tx) => tickItem(tx, { courseId: made.courseId, meetingId: meeting.id, item, done }))
    await made.asKaren(async (tx) => {
      await insertMeeting(tx, meeting)
      await insertChecklist(tx, {
        courseId: made.courseId,
        meetingId: meeting.id,
        items: [{ item: 'D-13', due: Temporal.PlainDate.from('2026-03-25') }],
      })
      await insertChecklist(tx, {
        courseId: made.courseId,
        meetingId: meeting.id,
        items: [
          { item: 'D-13', due: null },
          { item: 'D-01', due: null },
        ],
      })
    })
    expect(await tick({ on: '2026-03-20', by: karen.id })).toBe(true)
    expect(await tick({ on: '2026-03-20', by: karen.id }, 'D-99')).toBe(false)
    expect((await made.read()).checklist).toEqual([
      { item: 'D-01', meetingId: meeting.id, due: null, doneOn: null, doneBy: null },
      { item: 'D-13', meetingId: meeting.id, due: '2026-03-25', doneOn: '2026-03-20', doneBy: karen.name },
    ])
    await tick(null)
    expect((await made.read()).checklist[1]).toMatchObject({ doneOn: null, doneBy: null })
  })
})
