import * as z from 'zod/mini'
import { answers, answerWays, demands, followings } from '#shared/domain/meeting/attendance.ts'
import { reasons } from '#shared/domain/reason.ts'
import { contract } from './contract.ts'
import { meetingState } from './meetings.ts'
import { id, instant, nothing } from './shapes.ts'

const params = z.object({ courseId: id, meetingId: id })
const ofContact = z.extend(params, { contactId: id })
const named = z.object({ contactId: id, name: z.string(), function: z.string() })

/**
 * Who comes to a meeting. What has been answered in Outlook since is taken up first, under the caller's own token; `outlook` says whether it
 * could be read: `unknown` when the service does not know her item, `failed` when Microsoft 365 did not answer.
 */
export const readAttendance = contract({
  method: 'get',
  path: '/api/courses/:courseId/meetings/:meetingId/attendance',
  params,
  body: nothing,
  response: z.object({
    outlook: z.enum(['read', 'unknown', 'failed']),
    people: z.array(
      z.object({
        ...named.shape,
        /** Without him the meeting is not held: chosen when it was booked, changed in tab and pane. */
        mustCome: z.boolean(),
        /** Null: he has not answered. */
        answer: z.nullable(z.enum(answers)),
        way: z.nullable(z.enum(answerWays)),
        at: z.nullable(instant),
        /** `because`: why he cannot be invited today; null when he can, or is. */
        substitute: z.nullable(z.extend(named, { comes: z.boolean(), because: z.nullable(z.enum(reasons)) })),
        followed: z.nullable(z.enum(followings)),
        demand: z.enum(demands),
        /** Who may come in his place; `own`: of the same department. */
        candidates: z.array(z.extend(named, { own: z.boolean() })),
      }),
    ),
  }),
})

/**
 * The meetings to come that somebody who must come to has said no to, and about which nothing is decided: how many they are at each. What
 * stands in Samlet; Outlook is asked where the meeting is opened.
 */
export const readMissing = contract({
  method: 'get',
  path: '/api/courses/:courseId/attendance',
  params: z.object({ courseId: id }),
  body: nothing,
  response: z.object({ meetings: z.array(z.object({ meetingId: id, missing: z.int() })) }),
})

/**
 * One of those invited says no, with a substitute or without, or that he comes all the same: he himself, or the coordinator for him. Said twice
 * it is said once; `changed` is false the second time. Refused with 403 `not-own-part`, 409 `absence-meeting-off`, `absence-meeting-begun`,
 * `absence-not-invited` or `substitute-not-possible`.
 */
export const sayAttendance = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId/attendance/:contactId',
  params: ofContact,
  body: z.object({ answer: z.enum(answers), substituteId: z.nullable(id) }),
  response: z.object({ changed: z.boolean() }),
})

/**
 * She takes the substitute along, who gets the invitation, or holds the meeting without whoever said no. Decided once, however often it is sent.
 * `written`: she has the appointment open and writes it there; it is due until `keepAppointment` says that she has.
 */
export const followAbsence = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/attendance/:contactId/following',
  params: ofContact,
  body: z.object({ following: z.enum(followings), written: z.boolean() }),
  response: meetingState,
})
