import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { id, instant, nothing } from './shapes.ts'

/**
 * A leader (app role Samlet.Leader) opens one course for 24 hours, to read: all but CPR numbers. The coordinator is told at once.
 * Sent twice it is the same opening. Refused with 403 `not-allowed` for others, 404 `not-found` when there is no such course,
 * 409 `glass-needs-reason` (20 to 500 characters), `glass-not-needed` or `course-closed`.
 */
export const breakGlass = contract({
  method: 'post',
  path: '/api/break-glass',
  params: nothing,
  body: z.object({
    /** The reference as a leader hears it, NM-2026-0412, or the course's id. */
    course: z.string().check(z.trim(), z.toUpperCase(), z.maxLength(40)),
    /** Read by the coordinator, and stored sealed. */
    reason: z.string().check(z.trim(), z.maxLength(2000)),
  }),
  response: z.object({ courseId: id, reference: z.string(), until: instant }),
})

/** Who has broken the glass of this course, newest first: for its coordinator. */
export const readGlass = contract({
  method: 'get',
  path: '/api/courses/:courseId/break-glass',
  params: z.object({ courseId: id }),
  body: nothing,
  response: z.object({
    openings: z.array(
      z.object({
        id,
        /** The leader's name. */
        leader: z.string(),
        at: instant,
        until: instant,
        /** Is it open now? */
        open: z.boolean(),
        reason: z.string(),
      }),
    ),
  }),
})
