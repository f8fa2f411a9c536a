import type { Router } from 'express'
import {
  handTabletOver as contract,
  readSmileys as read,
  takeTabletBack as takeBack,
} from '#shared/api/smiley.ts'
import { may } from '#shared/domain/access.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { saidTo } from '#shared/domain/instruments/said-to.ts'
import { isOpen, mayRate, smileyNumbers } from '#shared/domain/instruments/smiley.ts'
import { mount } from '../http/mount.ts'
import { handTabletOver } from '../instruments/hand-tablet-over.ts'
import { takeTabletBack } from '../instruments/take-tablet-back.ts'
import { readSmileys } from '../storage/smileys.ts'
import { readTools } from '../storage/tools.ts'
import type { World } from '../world.ts'
import { drawnFor } from '../access/course-for.ts'

/** What the family says of each meeting (F-SMILEY-1): read here, and said on a tablet that is handed over. */
export function smileys(router: Router, world: World): void {
  mount(router, read, async ({ params: { courseId } }, caller) => {
    const { answer } = await drawnFor(
      world,
      caller,
      courseId,
      'view smiley',
      'smileys-read',
      async ({ course, role }) => {
        const now = world.clock.now()
        const { stored, on } = await world.db.as(caller, async (tx) => ({
          stored: await readSmileys(tx, courseId, world.vault),
          on: (await readTools(tx, courseId)).some((tool) => tool.id === 'smiley' && tool.on),
        }))
        const recipient = recipientOf(caller.id, role, course.contacts)
        const told = saidTo({ ...course, plan: null }, stored, recipient, localDate(now))
        const hands = on && course.closedOn === null && may(caller, 'make hand-over', role)
        const meetings = course.meetings
          .filter(
            (meeting) => isOpen(meeting, now) || stored.some(({ meetingId }) => meetingId === meeting.id),
          )
          .toReversed()
          .map((meeting) => {
            const of = ({ meetingId }: { meetingId: string }) => meetingId === meeting.id
            const all = stored.filter(of)
            const named = told.filter(of)
            const isOpenTo = (member: (typeof course.members)[number]) => {
              const answered = all.some(({ memberId }) => memberId === member.id)
              return mayRate({ on, meeting, member, answered, family: course }, now).rate
            }
            return {
              meetingId: meeting.id,
              start: meeting.start.toString(),
              numbers: smileyNumbers(
                all.map(({ face }) => face),
                all.length - named.length,
              ),
              answers: named.map(({ name, face, comment, at }) => ({
                name,
                face,
                comment,
                at: at.toString(),
              })),
              raters: hands
                ? course.members.filter(isOpenTo).map(({ id, name }) => ({ memberId: id, name }))
                : [],
            }
          })
        const shown = new Set([
          ...told.map(({ memberId }) => memberId),
          ...meetings.flatMap(({ raters }) => raters.map(({ memberId }) => memberId)),
        ])
        return { answer: { on, meetings }, about: [...shown] }
      },
    )
    return answer
  })

  mount(router, takeBack, async ({ params: { courseId } }, caller) => {
    await takeTabletBack(world, caller, courseId)
    return {}
  })

  mount(router, contract, ({ params, body }, caller) => handTabletOver(world, caller, { ...params, ...body }))
}
