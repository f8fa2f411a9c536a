import * as z from 'zod'
import {
  consentForms,
  directions,
  informationTypes,
  purposes,
  statisticsTypes,
} from '#shared/domain/consent/consent.ts'
import { departments } from '#shared/domain/course/departments.ts'
import { kinships, memberRoles } from '#shared/domain/course/family.ts'
import { contactKinds, influences, sectors, tieKinds } from '#shared/domain/network/contact.ts'

/** Texts are trimmed and bounded at the door; ids are UUIDs made by the service or the client. */
export const id = z.uuid()
export const line = z.string().trim().max(200)
export const required = z.string().trim().min(1).max(200)
export const paragraph = z.string().trim().max(2000)
export const date = z.iso.date()
export const instant = z.iso.datetime()
export const mail = z.email().max(254)
export const nothing = z.object({})

export const department = z.enum(departments.map((d) => d.id))

export const memberInput = z.object({
  id,
  name: required,
  role: z.enum(memberRoles),
  birthDate: date.nullable(),
  /** Written once, never read back: ten digits with or without a dash. Null leaves what is stored. */
  cpr: z.string().trim().max(20).nullable(),
  situation: paragraph,
  situationType: z.enum(informationTypes),
  address: line,
  school: line,
})
export const member = memberInput.omit({ cpr: true }).extend({ cprMasked: z.string().nullable() })

export const familyTie = z.object({ from: id, kinship: z.enum(kinships), to: id })

/** Whom it concerns (nobody named is everybody) and what kind of information it is: see `About`. */
const about = { about: z.array(id).max(20), type: z.enum(informationTypes) }

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
  department: department.nullable(),
  mail: mail.nullable(),
  phone: line.nullable(),
  staffId: z.uuid().nullable(),
  supportPerson: z.boolean(),
})

export const consent = z.object({
  id,
  signatureId: id,
  form: z.enum(consentForms),
  formVersion: z.number().int().min(1),
  giverId: id,
  childId: id.nullable(),
  contactId: id.nullable(),
  department: department.nullable(),
  memberId: id.nullable(),
  direction: z.enum(directions),
  types: z.array(z.enum([...informationTypes, ...statisticsTypes])).max(10),
  other: line,
  purpose: z.enum(purposes),
  from: date,
  until: date,
  signedOn: date,
  informationSheetOn: date,
  guideReadOn: date.nullable(),
  heardOn: date.nullable(),
  legalBasis: line,
  gdprBasis: line,
  withdrawnOn: date.nullable(),
})
/** Dates may be left empty in the form: the decision then names what is missing instead of a schema error. */
export const consentInput = consent.omit({ withdrawnOn: true }).extend({
  from: date.or(z.literal('')),
  until: date.or(z.literal('')),
  signedOn: date.or(z.literal('')),
  informationSheetOn: date.or(z.literal('')),
})

export const goal = z.object({ id, ...about, text: paragraph, when: line, who: line })
export const measure = z.object({
  id,
  ...about,
  measure: line,
  responsible: line,
  hoursPerWeek: line,
  followUp: line,
  start: date.or(z.literal('')),
  end: date.or(z.literal('')),
})
export const agreement = z.object({
  id,
  ...about,
  content: paragraph,
  responsible: line,
  deadline: date.or(z.literal('')),
  done: z.boolean(),
})
export const planContent = z.object({
  goals: z.array(goal).max(50),
  measures: z.array(measure).max(100),
  agreements: z.array(agreement).max(100),
})
