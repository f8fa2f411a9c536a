import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { id, paragraph } from './shapes.ts'

const pdf = z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), base64: z.string() })

/**
 * The first letter to one of the family's adults, in the coordinator's own words, and the folder that goes with it (D-01): as files, to hand
 * out or put in Digital Post. Nothing of what she writes is kept. Refused with 409 `letter-not-his` for anybody but an adult.
 */
export const drawIntroduction = contract({
  method: 'post',
  path: '/api/courses/:courseId/introduction',
  params: z.object({ courseId: id }),
  body: z.object({ memberId: id, purpose: paragraph.check(z.minLength(1)), times: paragraph }),
  response: z.object({ letter: pdf, flyer: pdf }),
})
