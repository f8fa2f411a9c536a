import type { Router } from 'express'
import {
  readInstruments,
  registerScore as register,
  takeScoreBack as takeBack,
} from '#shared/api/instruments.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { mount } from '../http/mount.ts'
import { readSlots } from '../instruments/read-slots.ts'
import { registerScore, takeScoreBack } from '../instruments/register-score.ts'
import { everybodyOf } from '../storage/family.ts'
import { readScores } from '../storage/scores.ts'
import type { World } from '../world.ts'
import { drawnFor } from '../access/course-for.ts'

/** The instruments of a course (catalogue 4.9): what is due, and the scores that were put in by hand. */
export function instruments(router: Router, world: World): void {
  mount(router, readInstruments, async ({ params: { courseId } }, caller) => {
    const { answer } = await drawnFor(
      world,
      caller,
      courseId,
      'view instruments',
      'instruments-read',
      async () => {
        const { slots, scores, everybody } = await world.db.as(caller, async (tx) => ({
          slots: await readSlots(tx, courseId, localDate(world.clock.now())),
          scores: await readScores(tx, courseId, world.vault),
          everybody: await everybodyOf(tx, courseId),
        }))
        const named = new Set([
          ...slots.flatMap(({ aboutId, by }) => [aboutId, ...idsOf(by)]),
          ...scores.flatMap(({ aboutId, by }) => [aboutId, ...idsOf([by])]),
        ])
        const names = everybody
          .filter(({ id }) => named.has(id))
          .map(({ id, name }) => ({ memberId: id, name }))
        const answered = {
          slots: slots.map(({ instrument, aboutId, by, formerly, last, due }) => ({
            instrument,
            aboutId,
            by: [...by],
            formerly: [...formerly],
            last,
            due,
          })),
          scores,
          names,
        }
        return { answer: answered, about: names.map(({ memberId }) => memberId) }
      },
    )
    return answer
  })

  mount(router, register, async ({ params: { courseId, scoreId }, body }, caller) => {
    await registerScore(world, caller, { courseId, id: scoreId, ...body })
    return {}
  })

  mount(router, takeBack, async ({ params: { courseId, scoreId } }, caller) => {
    await takeScoreBack(world, caller, { courseId, id: scoreId })
    return {}
  })
}

const idsOf = (by: readonly ({ memberId: string } | { professional: string })[]) =>
  by.flatMap((one) => ('memberId' in one ? one.memberId : []))
