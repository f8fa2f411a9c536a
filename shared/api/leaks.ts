import * as z from 'zod/mini'
import { findingKinds, guardedFields } from '#shared/domain/privacy/finding.ts'
import { leakStates } from '#shared/domain/privacy/leak.ts'
import { reasons } from '#shared/domain/reason.ts'
import { contract } from './contract.ts'
import { id, instant, nothing } from './shapes.ts'

/** What stands in an appointment that is sent, though it may not: what kind of thing and where, never the words. */
const leak = z.object({
  id,
  courseId: id,
  meetingId: id,
  start: instant,
  end: instant,
  finds: z.array(z.object({ kind: z.enum(findingKinds), field: z.enum(guardedFields) })),
  state: z.enum(leakStates),
  foundAt: instant,
})

/**
 * Looks at what has changed in the caller's own calendar since last time, under her token, and tells what stands in the appointments that she
 * has called: what is to be cleaned, newest first, what has been within a day, and what was cleaned
 * on the way (`rewritten`) within a week. `unread` is why the calendar could not be looked at; what
 * was known before is told all the same. Whoever has called no meeting is told nothing, and nothing of his is looked at.
 */
export const lookForLeaks = contract({
  method: 'post',
  path: '/api/leaks',
  params: nothing,
  body: nothing,
  response: z.object({ leaks: z.array(leak), unread: z.nullable(z.enum(reasons)) }),
})

/**
 * Writes the appointment's neutral words over what was found, under her token. Pressed again, or by somebody else, it is done already.
 * `gone`: the appointment is in the calendar no more.
 */
export const cleanLeak = contract({
  method: 'post',
  path: '/api/courses/:courseId/leaks/:leakId/cleaning',
  params: z.object({ courseId: id, leakId: id }),
  body: nothing,
  response: z.object({ state: z.enum(leakStates) }),
})
