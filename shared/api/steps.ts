import * as z from 'zod/mini'
import { allStepReasons } from '#shared/domain/course/steps.ts'
import { contract } from './contract.ts'
import { phase } from './courses.ts'
import { id } from './shapes.ts'

const step = z.string().check(z.maxLength(8))

/**
 * The course goes on, or back, to another step of its model: what follows from a step follows from the new one at once. The id is made by
 * the screen, so that the same press sent twice moves it once; where it stands there already, nothing is changed.
 * Refused with 409 `step-changed`, whose detail is the step that it stands in, when that is not the one she saw, and with 400 for a step or a
 * reason that this move has not.
 */
export const moveStep = contract({
  method: 'put',
  path: '/api/courses/:courseId/steps/:moveId',
  params: z.object({ courseId: id, moveId: id }),
  body: z.object({ from: step, to: step, because: z.enum(allStepReasons) }),
  /** Where it stands now. */
  response: z.object({ phase }),
})
