import * as z from 'zod/mini'
import { debriefLetters } from '#shared/domain/meeting/debrief.ts'
import { contract } from './contract.ts'
import { id, instant, nothing } from './shapes.ts'

const params = z.object({ courseId: id })
const words = z.string().check(z.trim(), z.maxLength(debriefLetters))
export const debrief = z.object({ approach: words, form: words, time: words, roles: words })

/** The network meetings that were held, newest first, and what was said of each afterwards (D-12). */
export const readDebriefs = contract({
  method: 'get',
  path: '/api/courses/:courseId/debriefs',
  params,
  body: nothing,
  response: z.object({
    meetings: z.array(
      z.object({
        meetingId: id,
        start: instant,
        /** How often it was saved; 0 before it was. */
        revision: z.int(),
        saved: z.nullable(z.object({ at: instant, by: z.string(), debrief })),
      }),
    ),
  }),
})

/** Written, or corrected: names the revision that it was based on. Refused with 409 `meeting-not-held`, `debrief-empty` or `changed-by-someone-else`. */
export const saveDebrief = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId/debrief',
  params: z.extend(params, { meetingId: id }),
  body: z.object({ revision: z.int(), debrief }),
  response: z.object({ revision: z.int() }),
})
