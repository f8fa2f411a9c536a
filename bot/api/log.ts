import type { Router } from 'express'
import { readCourseLog, readPersonLog } from '#shared/api/log.ts'
import { mount } from '../http/mount.ts'
import { auditOfCourse, auditOfPerson, type LogPage } from '../storage/audit-log.ts'
import type { World } from '../world.ts'
import { courseFor } from './course-for.ts'

const atMost = 50

/** The log of her course, for its coordinator. Reading it leaves a line of its own. */
export function log(router: Router, world: World): void {
  mount(router, readCourseLog, async ({ params: { courseId, before } }, caller) => {
    await courseFor(world, caller, courseId, 'view audit-log', 'log-read')
    return drawn(
      await world.db.as(caller, (tx) => auditOfCourse(tx, { courseId, before: numberOf(before), atMost })),
    )
  })

  mount(router, readPersonLog, async ({ params: { courseId, memberId, before } }, caller) => {
    await courseFor(world, caller, courseId, 'view audit-log', 'log-read', () => [memberId])
    return drawn(
      await world.db.as(caller, (tx) =>
        auditOfPerson(tx, { courseId, memberId, before: numberOf(before), atMost }),
      ),
    )
  })
}

function numberOf(before: string): number | null {
  return before === 'newest' ? null : Number(before)
}

function drawn({ lines, next }: LogPage) {
  return {
    lines: lines.map((line) => ({ ...line, at: line.at.toString() })),
    next: next === null ? null : String(next),
  }
}
