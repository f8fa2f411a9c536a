import * as z from 'zod/mini'
import { ageRules } from '#shared/domain/consent/ages.ts'
import { lawKeys } from '#shared/domain/consent/law-keys.ts'
import { modelIds } from '#shared/domain/course/model-ids.ts'
import { secureWays } from '#shared/domain/settings/setting.ts'
import { contract } from './contract.ts'
import { date, department, instant, line, mail, nothing, required } from './shapes.ts'

const row = { from: date }
const contactDetails = z.object({
  sender: line,
  address: line,
  phone: line,
  mail: z.union([mail, z.literal('')]),
  post: line,
  dpoName: line,
  dpoPhone: line,
  dpoMail: z.union([mail, z.literal('')]),
})
const departmentSaid = z.object({
  da: required,
  en: required,
  models: z.array(z.enum(['A', 'D'])).check(z.minLength(1), z.maxLength(2)),
  closed: z.boolean(),
})
const lawSaid = z.object({
  da: required,
  en: required,
  link: z.nullable(z.string().check(z.regex(/^https?:\/\/\S{1,490}$/))),
})

/** Whether it is whole, the rule says. */
const secureMail = z.object({
  way: z.enum(secureWays),
  tag: line,
  headerName: line,
  headerValue: line,
  domains: z.array(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(253))).check(z.maxLength(50)),
  mostKilobytes: z.number(),
})

/** One row of the municipality's own settings, from that day; without a value it takes the row of that day back. */
export const setting = z.union([
  z.object({
    kind: z.literal('contact'),
    id: z.literal('municipality'),
    value: z.nullable(contactDetails),
    ...row,
  }),
  z.object({ kind: z.literal('department'), id: department, value: z.nullable(departmentSaid), ...row }),
  z.object({
    kind: z.literal('age'),
    id: z.enum(ageRules),
    value: z.nullable(z.object({ age: z.number(), law: line })),
    ...row,
  }),
  z.object({ kind: z.literal('law'), id: z.enum(lawKeys), value: z.nullable(lawSaid), ...row }),
  z.object({
    kind: z.literal('secure-mail'),
    id: z.literal('municipality'),
    value: z.nullable(secureMail),
    ...row,
  }),
  z.object({
    kind: z.literal('model'),
    id: z.literal('municipality'),
    value: z.nullable(z.object({ model: z.enum(modelIds) })),
    ...row,
  }),
])

/** For the administrator: all that has been said, in that order, and by whom. The rules themselves come with /api/me, for everybody. */
export const readSettings = contract({
  method: 'get',
  path: '/api/settings',
  params: nothing,
  body: nothing,
  response: z.object({
    /** How many rows there are: whoever adds one says how many he has seen. */
    revision: z.int(),
    rows: z.array(z.object({ setting, at: instant, by: z.string() })),
  }),
})

/**
 * Adds one row. Refused with 409 `changed-by-someone-else` when there are more than were seen, `setting-in-the-past`,
 * `setting-not-there`, `age-out-of-bounds`, `secure-mail-not-whole` or `department-name-taken`.
 */
export const saveSetting = contract({
  method: 'post',
  path: '/api/settings',
  params: nothing,
  body: z.object({ revision: z.int(), setting }),
  response: z.object({ revision: z.int() }),
})
