import type { Router } from 'express'
import { moveStep } from '#shared/api/steps.ts'
import { mount } from '../http/mount.ts'
import { move } from '../steps/move-step.ts'
import { drawPhase } from '../storage/reading.ts'
import type { World } from '../world.ts'

/** Where in its model a course stands is the coordinator's word (decision 0029). */
export function steps(router: Router, world: World): void {
  mount(router, moveStep, async ({ params, body }, caller) => ({
    phase: drawPhase(await move(world, caller, { ...params, ...body })),
  }))
}
