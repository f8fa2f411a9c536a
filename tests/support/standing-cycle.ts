import { randomUUID } from 'node:crypto'
import type { Call } from '#shared/api/client.ts'
import type { Input } from '#shared/api/contract.ts'
import { bookCycle, findCycleTimes, holdCycle, readCycle } from '#shared/api/cycles.ts'
import type { MadeCourse } from './booked-course.ts'
import { cycleQuestion, wishedAsProposed } from './cycle-wish.ts'
import type { House } from './house.ts'
import { sendOwn, type Standing } from './standing-meeting.ts'

/**
 * A whole cycle as it stands when she has booked it from the pane and pressed Send: the network meeting is her own item, the other four are made for her.
 * @param kept what is kept with each of its meetings
 */
export async function standingCycle(
  house: House,
  call: Call,
  course: MadeCourse,
  day: string,
  kept: Pick<Input<typeof holdCycle>['body'], 'roomWish'> = {},
): Promise<Standing> {
  const params = { courseId: course.id, cycleId: randomUUID() }
  const { meetings } = await call(findCycleTimes, {
    params: { courseId: course.id },
    body: cycleQuestion(course.contactId, { from: day, until: day }),
  })
  const wished = wishedAsProposed(meetings!, course.contactId)
  await call(holdCycle, { params, body: { meetings: wished, ...kept } })
  for (;;) {
    const answer = house.local.events.next((event) => event.type === 'room-answer')
    const state = await call(readCycle, { params, body: {} })
    const states = state.meetings.map((one) => one.state)
    if (states.includes('declined')) throw new Error(`A room said no: ${states.join(', ')}`)
    if (states.every((one) => one === 'held')) break
    await answer
  }
  await call(bookCycle, { params, body: {} })
  const network = wished.find(({ type }) => type === 'networkMeeting')!
  return sendOwn(house, call, { courseId: course.id, meetingId: network.id })
}
