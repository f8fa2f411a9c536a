import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { date, id } from './shapes.ts'

/**
 * What whoever promised it says of an agreement of the plan that holds, and the coordinator of any: done (`until` null), or by another day.
 * Refused with 403 `agreement-of-another`, 409 `agreement-gone`, `agreement-done` or `agreement-day-outside`. No new version of the plan.
 */
export const sayAgreement = contract({
  method: 'put',
  path: '/api/courses/:courseId/agreements/:agreementId',
  params: z.object({ courseId: id, agreementId: id }),
  body: z.object({ until: z.nullable(date) }),
  response: z.object({ revision: z.int() }),
})
