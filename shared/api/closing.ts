import * as z from 'zod/mini'
import { endings, reopenings } from '#shared/domain/course/closing.ts'
import { reasons } from '#shared/domain/reason.ts'
import { contract } from './contract.ts'
import { agreement, closingItem, date, id, instant, nothing } from './shapes.ts'

const params = z.object({ courseId: id })
const basedOn = z.object({ revision: z.int() })
const saved = z.object({ revision: z.int() })

/**
 * What is left to see to when a course ends, and after it. While it runs, `items` are those that closing it would leave, and `erasure` is
 * as if it were closed today.
 */
export const readClosing = contract({
  method: 'get',
  path: '/api/courses/:courseId/closing',
  params,
  body: nothing,
  response: z.object({
    revision: z.int(),
    startedOn: date,
    closed: z.nullable(z.object({ on: date, because: z.enum(endings), mayReopen: z.boolean() })),
    /** Of the plan that holds, those that are not done. */
    agreements: z.array(agreement),
    /** Neither over nor cancelled: closing waits for them. */
    meetings: z.array(z.object({ id, start: instant, end: instant })),
    items: z.array(
      z.object({
        item: closingItem,
        doneOn: z.nullable(date),
        doneBy: z.nullable(z.string()),
      }),
    ),
    /** The day on which nothing is left, and why it is not gone: `retention-runs`, `not-journalised`. */
    erasure: z.object({
      on: date,
      because: z.nullable(z.enum(reasons)),
      /** Samlet deletes the course's channel in Teams with it. */
      channel: z.boolean(),
    }),
  }),
})

/**
 * Refused with 409 `course-closed`, `closing-day-outside`, `meetings-to-come` or `agreements-open`. All consents end with it, the core
 * team loses the course, and its colleagues leave the channel.
 */
export const closeCourse = contract({
  method: 'post',
  path: '/api/courses/:courseId/closing',
  params,
  body: z.extend(basedOn, { on: date, because: z.enum(endings), agreementsSeen: z.boolean() }),
  response: z.extend(saved, { eraseOn: date }),
})

/** Refused with 409 `course-not-closed` or `retention-over`. Consents that have ended stay ended. */
export const reopenCourse = contract({
  method: 'post',
  path: '/api/courses/:courseId/reopening',
  params,
  body: z.extend(basedOn, { because: z.enum(reopenings) }),
  response: saved,
})

/** A journal is confirmed, or the channel is archived; undone by the same. Refused with 409 `course-not-closed`, 404 for an item it has not. */
export const tickClosing = contract({
  method: 'put',
  path: '/api/courses/:courseId/closing/:item',
  params: z.extend(params, { item: closingItem }),
  body: z.object({ done: z.boolean() }),
  response: nothing,
})
