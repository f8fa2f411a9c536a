import * as z from 'zod/mini'
import { agendaLimits, agendaParts, agendaTemplates } from '#shared/domain/agenda/agenda.ts'
import { informationTypes } from '#shared/domain/consent/consent.ts'
import { meetingStates } from '#shared/domain/meeting/meeting.ts'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { withheldFields } from '#shared/domain/reading/with-withheld.ts'
import { contract } from './contract.ts'
import { id, instant, line, nothing } from './shapes.ts'

const params = z.object({ courseId: id, meetingId: id })
const version = z.int().check(z.minimum(0))
const kept = z.object({ version })
const words = z.string().check(z.trim(), z.maxLength(agendaLimits.text))

const item = z.object({
  /** A part of the template, or an item of somebody's own. */
  id: z.union([z.enum(agendaParts), id]),
  about: z.array(id).check(z.maxLength(20)),
  type: z.enum(informationTypes),
  text: words,
  minutes: z.int().check(z.minimum(0), z.maximum(agendaLimits.minutes)),
  speaker: line,
  /** Whom it is about and its kind are a guess: only few read it until the coordinator has said that they are right, or what is. */
  unfiled: z.boolean(),
})
const shownItem = z.extend(item, {
  /** The name of whoever put it there; null for what the template brought, '' for somebody whose name is erased. */
  by: z.nullable(z.string()),
  /** What stands there that the reader may not know: whoever edits writes nothing over it. */
  withheld: z.array(z.enum(withheldFields)),
})
const person = z.object({ id, name: z.string() })
const shownAgenda = z.object({
  template: z.enum(agendaTemplates),
  leaderId: z.nullable(id),
  items: z.array(shownItem),
})

/** The agenda of one meeting, as whoever asks may read it; the usual one, version 0, where nobody has written any yet. */
export const readAgenda = contract({
  method: 'get',
  path: '/api/courses/:courseId/meetings/:meetingId/agenda',
  params,
  body: nothing,
  response: z.object({
    ...shownAgenda.shape,
    version,
    final: z.boolean(),
    /** The one that went out last; what has changed since is told from it. */
    sent: z.nullable(z.extend(shownAgenda, { version, at: instant, final: z.boolean() })),
    meeting: z.object({
      id,
      type: z.enum(meetingTypes),
      state: z.enum(meetingStates),
      start: instant,
      end: instant,
      room: z.nullable(z.string()),
    }),
    /** How the template is worded: for the first network meeting, or for a later one. */
    leadIn: z.enum(['first', 'later']),
    /** How many come of the network: whoever leads the meeting does not speak. */
    comes: z.int(),
    /** Those of them whom the reader may know: one of them may lead the meeting (O-48). */
    participants: z.array(person),
    /** What whoever asks may do with it now. */
    may: z.object({ edit: z.boolean(), propose: z.boolean(), reopen: z.boolean(), file: z.boolean() }),
  }),
})

/** Every write names the version that it was based on; an older one is refused with `changed-by-someone-else` and nothing is lost. */
export const saveAgenda = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId/agenda',
  params,
  body: z.object({
    version,
    template: z.enum(agendaTemplates),
    leaderId: z.nullable(id),
    items: z.array(item).check(z.maxLength(100)),
  }),
  response: kept,
})

/** Final, or a draft again. */
export const finishAgenda = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId/agenda/final',
  params,
  body: z.object({ version, final: z.boolean() }),
  response: kept,
})

/** One item, under the name of whoever puts it there. The id is made by the form for its words, so that sending them twice puts one. */
export const addAgendaItem = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId/agenda/items/:itemId',
  params: z.extend(params, { itemId: id }),
  body: z.object({ text: z.string().check(z.maxLength(4000)) }),
  response: kept,
})
