import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { sayAgreement as contract } from '#shared/api/agreements.ts'
import { mount } from '../http/mount.ts'
import { sayAgreement } from '../plan/say-agreement.ts'
import type { World } from '../world.ts'

/** How an agreement of the plan goes, said in the tab as on a card. */
export function agreements(router: Router, world: World): void {
  mount(router, contract, ({ params, body: { until } }, caller) =>
    sayAgreement(world, caller, {
      ...params,
      on: 'tab',
      saying: until === null ? 'done' : { until: Temporal.PlainDate.from(until) },
    }),
  )
}
