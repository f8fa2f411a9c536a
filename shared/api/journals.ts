import * as z from 'zod/mini'
import { journalSystems } from '#shared/domain/course/journal.ts'
import { contract } from './contract.ts'
import { closingItem, date, id, nothing } from './shapes.ts'

const params = z.object({ courseId: id })

/** The journals of the plan that holds, and which of them the reader may confirm. Null before there is a plan. */
export const readJournals = contract({
  method: 'get',
  path: '/api/courses/:courseId/journals',
  params,
  body: nothing,
  response: z.object({
    version: z.nullable(z.string()),
    items: z.array(
      z.object({
        item: closingItem,
        doneOn: z.nullable(date),
        doneBy: z.nullable(z.string()),
        system: z.nullable(z.enum(journalSystems)),
        his: z.boolean(),
      }),
    ),
  }),
})

/**
 * Confirmed with the system it lies in, or taken back (null): of the version of the plan that was shown. Refused with 409
 * `journal-of-another`, or `journal-plan-changed` when another version holds by now; 404 for an item that it has not.
 */
export const confirmJournal = contract({
  method: 'put',
  path: '/api/courses/:courseId/journals/:item',
  params: z.extend(params, { item: closingItem }),
  body: z.object({ version: z.string().check(z.maxLength(20)), system: z.nullable(z.enum(journalSystems)) }),
  response: nothing,
})
