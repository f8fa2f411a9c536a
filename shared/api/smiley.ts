import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { id, instant, nothing, paragraph } from './shapes.ts'

const params = z.object({ courseId: id })
export const face = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

/**
 * What the family said of the meetings that were held, and those it may still say something of, newest first (F-SMILEY-1). A name and a comment stand where the reader's own
 * reading of the family has them: '' otherwise.
 */
export const readSmileys = contract({
  method: 'get',
  path: '/api/courses/:courseId/smileys',
  params,
  body: nothing,
  response: z.object({
    /** Whether the course uses the ruler. */
    on: z.boolean(),
    meetings: z.array(
      z.object({
        meetingId: id,
        start: instant,
        numbers: z.object({ answers: z.int(), mean: z.nullable(face) }),
        answers: z.array(z.object({ name: z.string(), face, comment: z.string(), at: instant })),
        /** To whom the tablet may be handed now: the coordinator's alone. */
        raters: z.array(z.object({ memberId: id, name: z.string() })),
      }),
    ),
  }),
})

/** The token is given this once. Refused with 409 and why this member may not answer now. */
export const handTabletOver = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/hand-over',
  params: z.extend(params, { meetingId: id }),
  body: z.object({ memberId: id }),
  response: z.object({ token: z.string(), until: instant }),
})

/** She has the tablet again: whatever page she handed out is worth nothing any more. */
export const takeTabletBack = contract({
  method: 'delete',
  path: '/api/courses/:courseId/meetings/:meetingId/hand-over',
  params: z.extend(params, { meetingId: id }),
  body: nothing,
  response: nothing,
})

/** Whose tablet it is, and for how many seconds more: asked with a one-person token in the place of a sign-in. Refused with 401 `hand-over-ended`. */
export const readHandedOver = contract({
  method: 'get',
  path: '/api/handed-over',
  params: nothing,
  body: nothing,
  response: z.object({ name: z.string(), secondsLeft: z.int() }),
})

/** Said once; the token ends with it. Sent again, because the answer was lost, it is said already; anything else is refused with 401. */
export const rateMeeting = contract({
  method: 'post',
  path: '/api/handed-over/smiley',
  params: nothing,
  body: z.object({ face, comment: paragraph }),
  response: nothing,
})
