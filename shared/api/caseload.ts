import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { id, nothing } from './shapes.ts'

/**
 * How many open courses each coordinator has now (T-34), in no order: numbers for the leaders, and no course. Whoever coordinates only what
 * is closed and not yet erased is there with 0. Refused with 403 `not-allowed` for others.
 */
export const readCaseload = contract({
  method: 'get',
  path: '/api/caseload',
  params: nothing,
  body: nothing,
  response: z.object({
    coordinators: z.array(z.object({ id, name: z.string(), open: z.int() })),
  }),
})
