import type { Router } from 'express'
import { rateMeeting as rate, readHandedOver } from '#shared/api/smiley.ts'
import { mount } from '../http/mount.ts'
import type { Holder } from '../http/tablet-holder.ts'
import { rateMeeting, whoseTablet } from '../instruments/rate-meeting.ts'
import type { World } from '../world.ts'

/** All that a family member reaches who holds the tablet: his own answer about one meeting. Nobody is signed in here. */
export function handedOver(router: Router, world: World): void {
  mount(router, readHandedOver, (_input, { hash }: Holder) => whoseTablet(world, hash))

  mount(router, rate, async ({ body }, { hash }: Holder) => {
    await rateMeeting(world, hash, body)
    return {}
  })
}
