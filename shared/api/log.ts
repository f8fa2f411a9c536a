import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { date, id, instant, nothing } from './shapes.ts'

/** Where a page begins: the newest line, or those before the line of this number. */
const before = z.string().check(z.regex(/^(newest|\d{1,15})$/))

export const loggedLine = z.object({
  seq: z.int(),
  at: instant,
  /** The colleague's name; null when Samlet did it itself, or when it is not known, as when it has been erased. */
  by: z.nullable(z.string()),
  /** Did Samlet do it, and nobody press anything? */
  bySamlet: z.boolean(),
  /** As what whoever did it did it: a recipient (domain/audit/recipient-key.ts); null where that is not known. */
  as: z.nullable(z.string()),
  /** A key in the texts of the log (domain/audit/actions.ts); a later version may know more. */
  action: z.string(),
  kind: z.enum(['reading', 'asking', 'changing', 'sending', 'refused']),
  /** What was refused, or the id of what was changed. */
  subject: z.nullable(z.string()),
  about: z.array(id),
  /** As what he saw it, or whom it went to. */
  to: z.nullable(z.string()),
})

/** Somebody whose log can be read. `left`: the day on which he left the family. */
const person = z.object({ id, name: z.string(), left: z.nullable(date) })

const page = z.object({
  lines: z.array(loggedLine),
  /** The family, and after it everybody who has left it and is still on record. */
  people: z.array(person),
  /** `before` of the next page; null when there is no more. */
  next: z.nullable(z.string()),
})

/** Who has seen, changed and sent what in one course, newest first. */
export const readCourseLog = contract({
  method: 'get',
  path: '/api/courses/:courseId/log/:before',
  params: z.object({ courseId: id, before }),
  body: nothing,
  response: page,
})

/** The same for one member of the family, or for one who has left it. */
export const readPersonLog = contract({
  method: 'get',
  path: '/api/courses/:courseId/members/:memberId/log/:before',
  params: z.object({ courseId: id, memberId: id, before }),
  body: nothing,
  response: page,
})
