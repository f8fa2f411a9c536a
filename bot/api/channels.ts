import type { Router } from 'express'
import { makeChannel, readChannel, readChannelProgress } from '#shared/api/channels.ts'
import { progressOf } from '#shared/domain/channel/progress.ts'
import { askForChannel } from '../channels/ask.ts'
import { readChannel as read } from '../channels/read-channel.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import type { World } from '../world.ts'
import { courseFor, glimpseFor } from '../access/course-for.ts'

/** The core team's channel: how it stands, and the coordinator's wish to have one. The outbox makes it. */
export function channels(router: Router, world: World): void {
  mount(router, readChannel, async ({ params: { courseId } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'view channel', 'channel-read')
    return world.db.asService((tx) => read(tx, world, course))
  })

  mount(router, readChannelProgress, async ({ params: { courseId } }, caller) => {
    const { course } = await glimpseFor(world, caller, courseId, 'view channel', 'channel-read')
    return world.db.asService(async (tx) => progressOf(await read(tx, world, course)))
  })

  mount(router, makeChannel, async ({ params: { courseId } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'make channel', 'channel-asking')
    return world.db.asService(async (tx) => {
      const now = await read(tx, world, course)
      if (now.state === 'none' && now.because) throw new Refused(409, now.because)
      if (now.state === 'made' || now.state === 'making') return now
      await askForChannel(world, tx, courseId, caller.id)
      return read(tx, world, course)
    })
  })
}
