import { expect } from 'vitest'
import { readMeeting } from '#shared/api/meetings.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import { makeCourse, type MadeCourse } from './booked-course.ts'
import { openHouse } from './house.ts'
import { chatOf, pressCard, type Said, type Way } from './press-card.ts'
import { standingCycle } from './standing-cycle.ts'
import { standingMeeting, type Standing } from './standing-meeting.ts'

export type ChangeCardHouse = Awaited<ReturnType<typeof openChangeCardHouse>>

/** A house whose coordinator changes a meeting from its card. Each test has a course and a week of its own. */
export async function openChangeCardHouse() {
  const house = await openHouse()
  const call = house.as('coordinator')
  let weeks = 0
  let course: MadeCourse
  let one: Standing
  let card: StoredMessage
  const day = (time: string, days = 0) => {
    const date = new Date(Date.UTC(2026, 3, 14 + weeks * 7 + days))
    return `${date.toISOString().slice(0, 10)}T${time}:00Z`
  }
  const cardsOf = (subject: string) =>
    house.local.connector
      .messages(chatOf(house.local, 'coordinator').id)
      .filter((message) => cardKey(message.card)?.startsWith(`card:${subject}:`))
  const press = (verb: string, data: object = {}, way: Way = {}) =>
    pressCard(house.local, card, { courseId: course.id, ...data, verb }, way)
  const meeting = () => call(readMeeting, { params: one.params, body: {} })
  const posted = () => JSON.stringify(cardsOf('meeting-booked').find(({ id }) => id === card.id)?.card)

  return {
    house,
    call,
    /**
     * A new course, and a meeting of it on a Tuesday at nine, in the first room, with its card in her chat. `cycle`: some time that day, with the
     * four meetings about it.
     */
    begin: async ({ cycle = false } = {}) => {
      // The meetings about it reach into the weeks beside its own; rooms can be had for half a year.
      weeks += cycle ? 2 : 1
      course = await makeCourse(call)
      one = await (cycle
        ? standingCycle(house, call, course, day('07:00').slice(0, 10))
        : standingMeeting(house, call, course, day('07:00')))
      const found = () =>
        cardsOf('meeting-booked').find(({ card: c }) => cardKey(c)?.includes(one.params.meetingId))
      await expect.poll(found, { timeout: 30_000 }).toBeDefined()
      card = found()!
    },
    course: () => course,
    standing: () => one,
    /** A moment of the meeting's week: UTC, and so many days after its own. */
    day,
    cardsOf,
    press,
    /** One press on a button that stands there, by how its title begins; with what she has chosen above it. */
    on: ({ buttons }: Said, title: string, chosen: object = {}, way: Way = {}) => {
      const [, found] = Object.entries(buttons).find(([name]) => name.startsWith(title)) ?? []
      if (!found) throw new Error(`${title} is not among ${Object.keys(buttons).join(', ')}.`)
      return pressCard(house.local, card, { ...found, ...chosen }, way)
    },
    titles: (said: Said, begin = '') => Object.keys(said.buttons).filter((title) => title.startsWith(begin)),
    /** What her client shows her by itself, and what she opens from there. */
    own: () => press('attendance', {}, { automatic: true }),
    menu: () => press('meeting-change'),
    meeting,
    holds: () =>
      house.local.graph
        .events()
        .filter(({ gone, subject }) => !gone && subject.endsWith(course.reference))
        .filter(({ attendees }) => attendees.some(({ type }) => type === 'resource'))
        .map(({ attendees }) => attendees[0]!.mail),
    settles: (is: object) => expect.poll(meeting, { timeout: 30_000 }).toMatchObject(is),
    stands: (words: string) => expect.poll(posted, { timeout: 30_000 }).toContain(words),
    /** What was exchanged for one token is remembered for it. */
    anotherToken: async () => {
      const { token } = house.local.identity
      const before = await token('coordinator')
      let other = before
      await expect
        .poll(async () => (other = await token('coordinator')), { timeout: 20_000 })
        .not.toBe(before)
      return other
    },
    startOf: (said: Said, title: string) => String(said.buttons[title]!['start']),
  }
}
