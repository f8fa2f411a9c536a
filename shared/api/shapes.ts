import * as z from 'zod/mini'
import {
  consentForms,
  directions,
  informationTypes,
  purposes,
  statisticsTypes,
} from '#shared/domain/consent/consent.ts'
import { ownItems } from '#shared/domain/course/closing-items.ts'
import { kinships, memberRoles } from '#shared/domain/course/family.ts'
import { contactKinds, influences, sectors, tieKinds } from '#shared/domain/network/contact.ts'

/**
 * Texts are trimmed and bounded at the door; ids are UUIDs made by the service or the client, and small from here on: in capitals an id is
 * the same to the database, but not to what is sealed, chained or kept under it.
 */
export const id = z.uuid().check(z.toLowerCase())
export const line = z.string().check(z.trim(), z.maxLength(200))
export const required = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
export const paragraph = z.string().check(z.trim(), z.maxLength(2000))
export const date = z.iso.date()
export const instant = z.iso.datetime()
export const mail = z.email().check(z.maxLength(254))
export const nothing = z.object({})

/** Which there are on a day, the municipality's settings say (domain/settings). None is called as what else is seen to after closing. */
export const department = z.string().check(
  z.regex(/^[a-z0-9-]{1,36}$/),
  z.refine((id) => !ownItems.some((item) => item === id)),
)

/** Her own journal, the channel, or the journal of a department. */
export const closingItem = z.union([z.enum(ownItems), department])

export const memberInput = z.object({
  id,
  name: required,
  role: z.enum(memberRoles),
  birthDate: z.nullable(date),
  /** Written once, never read back: ten digits with or without a dash. Null leaves what is stored. */
  cpr: z.nullable(z.string().check(z.trim(), z.maxLength(20))),
  situation: paragraph,
  situationType: z.enum(informationTypes),
  address: line,
  school: line,
})
export const member = z.extend(z.omit(memberInput, { cpr: true }), { cprMasked: z.nullable(z.string()) })

export const familyTie = z.object({ from: id, kinship: z.enum(kinships), to: id })

/** Whom it concerns (nobody named is everybody) and what kind of information it is: see `About`. */
const about = { about: z.array(id).check(z.maxLength(20)), type: z.enum(informationTypes) }

export const contact = z.object({
  id,
  ...about,
  name: required,
  kind: z.enum(contactKinds),
  sector: z.enum(sectors),
  ring: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  tie: z.enum(tieKinds),
  influence: z.enum(influences),
  function: line,
  department: z.nullable(department),
  mail: z.nullable(mail),
  phone: z.nullable(line),
  staffId: z.nullable(id),
  supportPerson: z.boolean(),
})

export const consent = z.object({
  id,
  signatureId: id,
  form: z.enum(consentForms),
  formVersion: z.int().check(z.minimum(1)),
  giverId: id,
  childId: z.nullable(id),
  contactId: z.nullable(id),
  department: z.nullable(department),
  memberId: z.nullable(id),
  direction: z.enum(directions),
  types: z.array(z.enum([...informationTypes, ...statisticsTypes])).check(z.maxLength(10)),
  other: line,
  purpose: z.enum(purposes),
  from: date,
  until: date,
  signedOn: date,
  informationSheetOn: date,
  guideReadOn: z.nullable(date),
  heardOn: z.nullable(date),
  legalBasis: line,
  gdprBasis: line,
  withdrawnOn: z.nullable(date),
  endedOn: z.nullable(date),
})

const dateOrEmpty = z.union([date, z.literal('')])
export const goal = z.object({ id, ...about, text: paragraph, when: line, who: line })
export const measure = z.object({
  id,
  ...about,
  measure: line,
  responsible: line,
  hoursPerWeek: line,
  followUp: line,
  start: dateOrEmpty,
  end: dateOrEmpty,
})
export const agreement = z.object({
  id,
  ...about,
  content: paragraph,
  responsible: line,
  responsibleId: z.optional(id),
  deadline: dateOrEmpty,
  done: z.boolean(),
})
export const planContent = z.object({
  goals: z.array(goal).check(z.maxLength(50)),
  measures: z.array(measure).check(z.maxLength(100)),
  agreements: z.array(agreement).check(z.maxLength(500)),
})
