import type { Router } from 'express'
import { confirmJournal as contract, readJournals } from '#shared/api/journals.ts'
import { mayConfirm } from '#shared/domain/course/journal.ts'
import { confirmJournal } from '../after-meeting/confirm-journal.ts'
import { mount } from '../http/mount.ts'
import { readJournals as read } from '../storage/journals.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'

/** The journals of the plan that holds. Which departments take part is the coordinator's to see whole; others see their own. */
export function journals(router: Router, world: World): void {
  mount(router, readJournals, async ({ params: { courseId } }, caller) => {
    const { course, role } = await courseFor(world, caller, courseId, 'view journal', 'journals-read')
    const version = course.plan?.version ?? null
    const ticks = version ? await world.db.as(caller, (tx) => read(tx, courseId, version)) : []
    const items = ticks
      .map((tick) => ({ ...tick, his: mayConfirm(tick.item, { staffId: caller.id, role }, course) }))
      .filter(({ his }) => his)
    return { version, items }
  })

  mount(router, contract, async ({ params, body }, caller) => {
    await confirmJournal(world, caller, { ...params, ...body })
    return {}
  })
}
