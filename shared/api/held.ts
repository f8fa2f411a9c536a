import * as z from 'zod/mini'
import { regards } from '#shared/domain/held/review.ts'
import { contract } from './contract.ts'
import { heldContent, heldMark, leftOut, loggedDay } from './held-rows.ts'
import { date, id, instant, nothing } from './shapes.ts'

const params = z.object({ courseId: id })
/** About whom, and who asks: the person himself, or somebody with custody of him. */
const asked = z.extend(params, { personId: id, askedBy: id })
const named = z.object({ id, name: z.string() })
const key = z.string().check(z.maxLength(200))

/** Whose data may be asked for: the family, and whoever has left it; and who may ask for each. */
export const readHeldPeople = contract({
  method: 'get',
  path: '/api/courses/:courseId/held',
  params,
  body: nothing,
  response: z.object({
    people: z.array(z.extend(named, { leftOn: z.nullable(date), askers: z.array(named) })),
  }),
})

/**
 * What is held about a person (GDPR, article 15), with the rows to look at before it is given. For the coordinator.
 * Refused with 404 when there is and was no such person, 403 `held-not-his-to-ask` when whoever asks may not.
 */
export const readHeld = contract({
  method: 'get',
  path: '/api/courses/:courseId/held/:personId/for/:askedBy',
  params: asked,
  body: nothing,
  response: z.object({
    person: named,
    rows: z.array(
      z.object({
        key,
        /** Changes when the row does. */
        digest: z.string(),
        content: heldContent,
        marks: z.array(heldMark),
      }),
    ),
    withheld: z.array(leftOut),
    log: z.array(loggedDay),
  }),
})

/**
 * The answer, as it was reviewed: to read as a PDF, and as data. `seen` are the rows of the draft and their digests.
 * Refused with 409 `changed-by-someone-else` when the course says something else by now, and `held-not-reviewed`; `detail` then holds the
 * keys in question, with commas.
 */
export const giveHeld = contract({
  method: 'post',
  path: '/api/courses/:courseId/held/:personId/for/:askedBy',
  params: asked,
  body: z.object({
    seen: z.record(key, z.string().check(z.maxLength(64))),
    choices: z.array(
      z.union([
        z.object({ key, keep: z.literal(true) }),
        z.object({ key, keep: z.literal(false), because: z.enum(regards) }),
      ]),
    ),
  }),
  response: z.object({
    answer: z.object({
      municipality: z.string(),
      reference: z.string(),
      person: z.string(),
      madeAt: instant,
      madeBy: z.string(),
      rows: z.array(z.object({ key, content: heldContent })),
      leftOut: z.array(leftOut),
      log: z.array(loggedDay),
    }),
    pdf: z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), base64: z.string() }),
  }),
})

/** What was corrected because somebody asked (GDPR, article 16), newest first, and who may still have what was wrong (article 19). */
export const readCorrections = contract({
  method: 'get',
  path: '/api/courses/:courseId/corrections',
  params,
  body: nothing,
  response: z.object({
    corrections: z.array(
      z.object({
        id,
        at: instant,
        /** The colleague's name; '' when it has been erased. */
        by: z.string(),
        askedBy: z.string(),
        /** By name. */
        about: z.array(z.string()),
        note: z.string(),
        readers: z.array(
          z.object({
            by: z.nullable(z.string()),
            to: z.nullable(z.string()),
            kind: z.enum(['reading', 'sending']),
            last: instant,
          }),
        ),
      }),
    ),
  }),
})
