import * as z from 'zod/mini'
import { highestScore } from '#shared/domain/instruments/score.ts'
import { professionals } from '#shared/domain/instruments/slots.ts'
import { instrumentIds } from '#shared/domain/instruments/tools.ts'
import { contract } from './contract.ts'
import { date, id, nothing } from './shapes.ts'

const params = z.object({ courseId: id })
const respondent = z.union([z.object({ memberId: id }), z.object({ professional: z.enum(professionals) })])
const instrument = z.enum(instrumentIds)
/** One decimal, as FIT's scales have. */
const score = z.number().check(z.minimum(0), z.maximum(highestScore), z.multipleOf(0.1))

/** What is to be filled in, with its days, and what has been: the newest first. */
export const readInstruments = contract({
  method: 'get',
  path: '/api/courses/:courseId/instruments',
  params,
  body: nothing,
  response: z.object({
    slots: z.array(
      z.object({
        instrument,
        aboutId: id,
        /** Any one of them will do. */
        by: z.array(respondent),
        /** Who filled it in until the child's last birthday that counts, where that was while the instrument was used. */
        formerly: z.array(respondent),
        last: z.nullable(date),
        due: z.nullable(date),
      }),
    ),
    scores: z.array(z.object({ id, instrument, aboutId: id, by: respondent, on: date, score })),
    /** What whoever is named is called, who has left the family too. */
    names: z.array(z.object({ memberId: id, name: z.string() })),
  }),
})

const ofScore = z.extend(params, { scoreId: id })

/** Refused with 409 `instrument-not-used`, `respondent-not-of-instrument` or `filled-in-future`. */
export const registerScore = contract({
  method: 'put',
  path: '/api/courses/:courseId/scores/:scoreId',
  params: ofScore,
  body: z.object({ instrument, aboutId: id, by: respondent, on: date, score }),
  response: nothing,
})

export const takeScoreBack = contract({
  method: 'delete',
  path: '/api/courses/:courseId/scores/:scoreId',
  params: ofScore,
  body: nothing,
  response: nothing,
})
