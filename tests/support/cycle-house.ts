import { randomUUID } from 'node:crypto'
import { ApiError, type Call } from '#shared/api/client.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import { findCycleTimes, readCycle } from '#shared/api/cycles.ts'
import { makeCourse, type MadeCourse } from './booked-course.ts'
import { cycleQuestion, wishedAsProposed } from './cycle-wish.ts'
import { openHouse, type HouseWish } from './house.ts'

type Params = { courseId: string; cycleId: string }
export type CycleHouse = Awaited<ReturnType<typeof openCycleHouse>>

/** A house in which cycles are booked as the pane does it, each of a course of its own. */
export async function openCycleHouse({ watch }: Pick<HouseWish, 'watch'> = {}) {
  const house = await openHouse(watch ? { watch } : {})
  const call: Call = house.as('coordinator')
  let course: MadeCourse

  const propose = (
    said: Partial<Input<typeof findCycleTimes>['body']> = {},
  ): Promise<Output<typeof findCycleTimes>> =>
    call(findCycleTimes, {
      params: { courseId: course.id },
      body: { ...cycleQuestion(course.contactId, { from: '2026-04-07', until: '2026-05-29' }), ...said },
    })
  const standing = () =>
    house.local.graph.events().filter((event) => !event.gone && event.subject.endsWith(course.reference))
  const isHold = (event: ReturnType<typeof standing>[number]) =>
    event.attendees.some((one) => one.type === 'resource')

  return {
    house,
    call,
    propose,
    standing,
    course: () => course,
    /**
     * A new course, and a whole cycle proposed for it; nothing is held. The rooms that another story asked have answered it: one that
     * still thinks is free to whoever looks, and would say no to this story.
     */
    begin: async () => {
      house.local.graph.calendar.answerNow()
      course = await makeCourse(call)
      const { meetings } = await propose()
      return {
        params: { courseId: course.id, cycleId: randomUUID() },
        body: { meetings: wishedAsProposed(meetings!, course.contactId) },
        meetings: meetings!,
      }
    },
    /** Asks until every room has answered. */
    answered: async (params: Params) => {
      for (;;) {
        const answer = house.local.events.next((event) => event.type === 'room-answer')
        const state = await call(readCycle, { params, body: {} })
        if (!state.meetings.some((one) => one.state === 'holding' || one.state === 'awaiting-room'))
          return state
        await answer
      }
    },
    holds: () => standing().filter(isHold),
    events: () => standing().filter((event) => !isHold(event)),
    /** Does the work; the service is killed at that step of the first event it writes, and started again. */
    killedAt: async (
      step: 'act-received' | 'act-done' | 'act-answered',
      work: () => Promise<unknown>,
    ): Promise<void> => {
      const revived = new Promise<void>((resolve, reject) => {
        house.local.chaos.killOn(
          step,
          () =>
            void house.service
              .kill()
              .then(() => house.service.restart())
              .then(() => resolve(), reject),
          { kind: 'event' },
        )
      })
      await work().catch((error: unknown) => {
        if (!(error instanceof ApiError)) throw error
      })
      await revived
    },
  }
}
