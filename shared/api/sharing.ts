import * as z from 'zod/mini'
import { informationTypes } from '#shared/domain/consent/consent.ts'
import { reasons } from '#shared/domain/reason.ts'
import { contract } from './contract.ts'
import { courseReading } from './courses.ts'
import { date, id, nothing } from './shapes.ts'

const kind = z.enum(['contact', 'department', 'member'])
/** A contact's or a member's id, or a department's. */
const partyId = z.string().check(z.maxLength(40))

/** "See it as …": the coordinator reads the course exactly as this recipient would. */
export const readCourseAs = contract({
  method: 'get',
  path: '/api/courses/:courseId/as/:kind/:partyId',
  params: z.object({ courseId: id, kind, partyId }),
  body: nothing,
  response: courseReading,
})

const missing = z.object({
  /** Null when nobody in the family can say yes for this member. */
  giverId: z.nullable(id),
  memberId: id,
  type: z.enum(informationTypes),
  because: z.enum(reasons),
})

/** What somebody knows of whom, and what he does not and why. */
export const sharedWith = z.object({
  open: z.array(z.object({ memberId: id, types: z.array(z.enum(informationTypes)) })),
  withheld: z.array(z.object({ memberId: id, type: z.enum(informationTypes), missing: z.array(missing) })),
})

/** Per recipient: what he gets, what he does not, and who would have to say yes. For the coordinator, before anything is sent. */
export const readSharing = contract({
  method: 'get',
  path: '/api/courses/:courseId/sharing',
  params: z.object({ courseId: id }),
  body: nothing,
  response: z.object({
    recipients: z.array(
      z.extend(sharedWith, {
        kind,
        id: partyId,
        /** Null for departments and the family, who are never invited. */
        invite: z.nullable(
          z.object({ may: z.boolean(), because: z.nullable(z.enum(reasons)), until: z.nullable(date) }),
        ),
      }),
    ),
  }),
})
