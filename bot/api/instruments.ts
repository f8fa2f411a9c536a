import type { Router } from 'express'
import {
  readInstruments,
  registerScore as register,
  takeScoreBack as takeBack,
} from '#shared/api/instruments.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { slotsDue } from '#shared/domain/instruments/due.ts'
import { mount } from '../http/mount.ts'
import { registerScore, takeScoreBack } from '../instruments/register-score.ts'
import { everybodyOf } from '../storage/family.ts'
import { readScores } from '../storage/scores.ts'
import { readTools } from '../storage/tools.ts'
import type { World } from '../world.ts'
import { drawnFor } from './course-for.ts'

/** The instruments of a course (catalogue 4.9): what is due, and the scores that were put in by hand. */
export function instruments(router: Router, world: World): void {
  mount(router, readInstruments, async ({ params: { courseId } }, caller) => {
    const { answer } = await drawnFor(
      world,
      caller,
      courseId,
      'view instruments',
      'instruments-read',
      async ({ course }) => {
        const { tools, scores, everybody } = await world.db.as(caller, async (tx) => ({
          tools: await readTools(tx, courseId),
          scores: await readScores(tx, courseId, world.vault),
          everybody: await everybodyOf(tx, courseId),
        }))
        const slots = slotsDue(tools, course, scores, localDate(world.clock.now()))
        const named = new Set([
          ...slots.flatMap(({ aboutId, by }) => [aboutId, ...idsOf(by)]),
          ...scores.flatMap(({ aboutId, by }) => [aboutId, ...idsOf([by])]),
        ])
        const names = everybody
          .filter(({ id }) => named.has(id))
          .map(({ id, name }) => ({ memberId: id, name }))
        const answered = {
          slots: slots.map((slot) => ({ ...slot, by: [...slot.by] })),
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
