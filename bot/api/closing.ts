import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { closeCourse, readClosing, reopenCourse, tickClosing } from '#shared/api/closing.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { looseEnds, mayReopen } from '#shared/domain/course/closing.ts'
import { erasureDay, journalsWaiting, mayErase } from '#shared/domain/course/retention.ts'
import { concernedBy } from '#shared/domain/course/about.ts'
import { close } from '../closing/close-course.ts'
import { reopen } from '../closing/reopen-course.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { channelOfCourse } from '../storage/channels.ts'
import { itemsOf, readClosing as read, tickClosingItem } from '../storage/closing.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'

/** The end of a course: what is left to see to, closing, opening again, and the journals without which nothing is erased. */
export function closing(router: Router, world: World): void {
  mount(router, readClosing, async ({ params: { courseId } }, caller) => {
    const now = world.clock.now()
    const today = localDate(now)
    const looseOf = (course: StoredCourse) =>
      looseEnds({ agreements: course.plan?.content.agreements ?? [], meetings: course.meetings }, now)
    const { course } = await courseFor(world, caller, courseId, 'view closing', 'closing-read', (whole) =>
      concernedBy(looseOf(whole).agreements, wholeFamily(whole)),
    )
    const { closed, ticks, channel } = await world.db.as(caller, async (tx) => {
      const closed = await read(tx, courseId)
      const items = closed ? [] : await itemsOf(tx, course.id)
      const ticks = closed?.ticks ?? items.map((item) => ({ item, doneOn: null, doneBy: null, system: null }))
      return { closed, ticks, channel: await channelOfCourse(tx, courseId) }
    })
    const { closedOn, eraseOn, startedOn, revision } = course
    const loose = looseOf(course)
    const erasure = mayErase({ closedOn, eraseOn, waiting: journalsWaiting(ticks) }, today)
    return {
      revision,
      startedOn,
      closed:
        closed && closedOn
          ? { on: closedOn, because: closed.because, mayReopen: mayReopen(course, today).reopen }
          : null,
      agreements: [...loose.agreements],
      meetings: course.meetings
        .filter(({ id }) => loose.meetings.includes(id))
        .map(({ id, start, end }) => ({ id, start: start.toString(), end: end.toString() })),
      items: ticks.map(({ item, doneOn, doneBy }) => ({ item, doneOn, doneBy })),
      erasure: {
        on: eraseOn ?? erasureDay(today).toString(),
        because: erasure.erase ? null : erasure.because,
        channel: channel !== null && channel.teamId !== null,
      },
    }
  })

  mount(router, closeCourse, async ({ params: { courseId }, body: { on, ...wish } }, caller) => {
    const closed = await close(world, caller, { courseId, on: Temporal.PlainDate.from(on), ...wish })
    return { revision: closed.revision, eraseOn: closed.eraseOn.toString() }
  })

  mount(router, reopenCourse, ({ params: { courseId }, body }, caller) =>
    reopen(world, caller, { courseId, ...body }),
  )

  mount(router, tickClosing, async ({ params: { courseId, item }, body: { done } }, caller) => {
    await courseFor(world, caller, courseId, 'edit closing', 'closing-ticking')
    const at = world.clock.now()
    await world.db.as(caller, async (tx) => {
      // Is it erased at this moment, or opened again? A tick that is taken away is heard, or refused.
      if (!(await lockCourse(tx, courseId))) throw new Refused(404, 'not-found')
      const closed = await read(tx, courseId)
      if (!closed) throw new Refused(409, 'course-not-closed')
      if (!closed.ticks.some((tick) => tick.item === item)) throw new Refused(404, 'not-found')
      const by = { on: localDate(at).toString(), by: caller.id }
      if (!(await tickClosingItem(tx, { courseId, item, done: done ? by : null }))) return
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: done ? 'closing-done' : 'closing-undone',
        courseId,
        subject: item,
        about: [],
        to: null,
      })
    })
    return {}
  })
}
