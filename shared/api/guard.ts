import * as z from 'zod/mini'
import { findingKinds, guardedFields, levels } from '#shared/domain/privacy/finding.ts'
import { standReasons } from '#shared/domain/privacy/let-stand.ts'
import { contract } from './contract.ts'
import { id, nothing } from './shapes.ts'

/**
 * She lets a finding of the guard stand in the invitation in hand. The audit log keeps what kind of thing it was, where it stood,
 * why and in which meeting's invitation; the words themselves never leave her Outlook. Refused with `finding-may-not-stand` (decision 0012).
 */
export const letFindingStand = contract({
  method: 'post',
  path: '/api/courses/:courseId/findings-that-stand',
  params: z.object({ courseId: id }),
  body: z.object({
    kind: z.enum(findingKinds),
    level: z.enum(levels),
    field: z.enum(guardedFields),
    reason: z.enum(standReasons),
    /** The meeting that the invitation is of, or will be: its id is made before it is booked (decision 0025). */
    meetingId: id,
  }),
  response: nothing,
})
