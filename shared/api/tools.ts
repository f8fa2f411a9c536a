import * as z from 'zod/mini'
import { toolIds } from '#shared/domain/instruments/tools.ts'
import { contract } from './contract.ts'
import { date, id, nothing } from './shapes.ts'

const params = z.object({ courseId: id })
const tool = z.object({
  id: z.enum(toolIds),
  on: z.boolean(),
  /** Months between two fillings; null: as needed. */
  months: z.nullable(z.int().check(z.minimum(1), z.maximum(24))),
  since: date,
})

/** The instruments of the course, and the smiley ruler: what its model brings, or what was chosen for it (O-58). */
export const readTools = contract({
  method: 'get',
  path: '/api/courses/:courseId/tools',
  params,
  body: nothing,
  response: z.object({ tools: z.array(tool) }),
})

/** Switched on it is counted from today. */
export const chooseTool = contract({
  method: 'put',
  path: '/api/courses/:courseId/tools/:tool',
  params: z.extend(params, { tool: z.enum(toolIds) }),
  body: z.pick(tool, { on: true, months: true }),
  response: z.object({ tools: z.array(tool) }),
})
