import * as z from 'zod/mini'
import {
  consentForms,
  directions,
  informationTypes,
  purposes,
  statisticsTypes,
} from '#shared/domain/consent/consent.ts'
import { modelIds } from '#shared/domain/course/model-ids.ts'
import { allStepReasons } from '#shared/domain/course/steps.ts'
import { kinships } from '#shared/domain/course/family.ts'
import { withheldBecause } from '#shared/domain/held/drawing.ts'
import { regards } from '#shared/domain/held/review.ts'
import { heldMarks, heldParts, masterFields } from '#shared/domain/held/row.ts'
import { professionals } from '#shared/domain/instruments/slots.ts'
import { instrumentIds } from '#shared/domain/instruments/tools.ts'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { meetingStates } from '#shared/domain/meeting/meeting.ts'
import { contactKinds, influences, sectors, tieKinds } from '#shared/domain/network/contact.ts'
import { familyWish } from './family-wish.ts'
import { date, instant } from './shapes.ts'
import { face } from './smiley.ts'

const text = z.string()
const type = z.enum(informationTypes)
/** Empty when it is not known. */
const dateOrEmpty = z.union([date, z.literal('')])

/** One row of what is held about a person: see shared/domain/held/row.ts. What is stored is shown as it is, however long. */
export const heldContent = z.union([
  z.object({ part: z.literal('master-data'), field: z.enum(masterFields), text }),
  z.object({ part: z.literal('tie'), from: text, kinship: z.enum(kinships), to: text }),
  z.object({
    part: z.enum(['consent-given', 'consent-concerning']),
    giver: text,
    about: text,
    party: z.object({ name: z.nullable(text), department: z.nullable(text) }),
    form: z.enum(consentForms),
    direction: z.enum(directions),
    types: z.array(z.enum([...informationTypes, ...statisticsTypes])),
    other: text,
    purpose: z.enum(purposes),
    from: date,
    until: date,
    signedOn: date,
    withdrawnOn: z.nullable(date),
    endedOn: z.nullable(date),
  }),
  z.object({ part: z.literal('goal'), version: text, type, text, when: text, who: text }),
  z.object({
    part: z.literal('measure'),
    version: text,
    type,
    measure: text,
    responsible: text,
    hoursPerWeek: text,
    followUp: text,
    start: dateOrEmpty,
    end: dateOrEmpty,
  }),
  z.object({
    part: z.literal('agreement'),
    version: text,
    type,
    content: text,
    responsible: text,
    deadline: dateOrEmpty,
    done: z.boolean(),
  }),
  z.object({
    part: z.literal('contact'),
    type,
    name: text,
    kind: z.enum(contactKinds),
    sector: z.enum(sectors),
    ring: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    tie: z.enum(tieKinds),
    influence: z.enum(influences),
    function: text,
    department: z.nullable(text),
    mail: z.nullable(text),
    phone: z.nullable(text),
    removedOn: z.nullable(date),
  }),
  z.object({
    part: z.literal('meeting'),
    type: z.enum(meetingTypes),
    state: z.enum(meetingStates),
    start: instant,
    end: instant,
    room: z.nullable(text),
    wish: z.object({ ...familyWish.shape, wheelchair: z.boolean() }),
  }),
  z.object({ part: z.literal('agenda'), meeting: instant, text, by: text }),
  z.object({ part: z.literal('correction'), at: instant, by: text, askedBy: text, note: text }),
  z.object({
    part: z.literal('step'),
    model: z.enum(modelIds),
    step: text,
    on: date,
    because: z.nullable(z.enum(allStepReasons)),
    by: text,
  }),
  z.object({ part: z.literal('glass'), at: instant, until: instant, leader: text, reason: text }),
  z.object({ part: z.literal('smiley'), meeting: instant, by: text, face, comment: text }),
  z.object({
    part: z.literal('score'),
    instrument: z.enum(instrumentIds),
    on: date,
    about: text,
    by: z.union([z.object({ name: text }), z.object({ professional: z.enum(professionals) })]),
    score: z.number(),
  }),
])

export const heldMark = z.object({ because: z.enum(heldMarks), who: z.array(text) })

export const leftOut = z.object({
  part: z.enum(heldParts),
  rows: z.int(),
  because: z.enum([...regards, ...withheldBecause]),
})

/** Who did what about the person on one day; `times` is how often. */
export const loggedDay = z.object({
  at: instant,
  by: z.nullable(text),
  /** A key in the texts of the log; a later version may know more. */
  action: text,
  kind: z.enum(['reading', 'asking', 'changing', 'sending', 'refused']),
  to: z.nullable(text),
  times: z.int(),
})
