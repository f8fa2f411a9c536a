import type { Router } from 'express'
import { readCourseLog, readPersonLog } from '#shared/api/log.ts'
import { isOwnAct } from '#shared/domain/audit/actions.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { auditOfCourse, auditOfPerson, type LoggedLine, type LogPage } from '../storage/audit-log.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { everybodyOf } from '../storage/family.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'

const atMost = 50

/** The log of her course, for its coordinator. Reading it leaves a line of its own. */
export function log(router: Router, world: World): void {
  mount(router, readCourseLog, async ({ params: { courseId, before } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'view audit-log', 'log-read')
    return draw(caller, course, (tx) => auditOfCourse(tx, { courseId, before: numberOf(before), atMost }))
  })

  mount(router, readPersonLog, async ({ params: { courseId, memberId, before } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'view audit-log', 'log-read', () => [
      memberId,
    ])
    return draw(caller, course, (tx) =>
      auditOfPerson(tx, { courseId, memberId, before: numberOf(before), atMost }),
    )
  })

  function draw(caller: Caller, course: StoredCourse, read: (tx: Tx) => Promise<LogPage>) {
    return world.db.as(caller, async (tx) => {
      const { lines, next } = await read(tx)
      return {
        lines: lines.map(({ actor, ...line }) => ({
          ...line,
          at: line.at.toString(),
          bySamlet: isOwnAct(line.action),
          as: asWhat({ actor, ...line }, course),
        })),
        people: await everybodyOf(tx, course.id),
        next: next === null ? null : String(next),
      }
    })
  }
}

function numberOf(before: string): number | null {
  return before === 'newest' ? null : Number(before)
}

/** Whoever saw something is told by the line itself. What is changed is the coordinator's to change; only glass is a leader's to break. */
function asWhat({ actor, action, kind, to }: LoggedLine, { coordinatorId }: StoredCourse): string | null {
  if (kind === 'reading' || kind === 'asking') return to
  if (action === 'glass-broken') return 'leader'
  return actor === coordinatorId ? 'coordinator' : null
}
