import * as z from 'zod/mini'
import { letterKinds } from '#shared/domain/letters/kinds.ts'
import { letterStates } from '#shared/domain/letters/outcome.ts'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { reasons } from '#shared/domain/reason.ts'
import { contract } from './contract.ts'
import { date, id, instant, nothing } from './shapes.ts'
import { sharedWith } from './sharing.ts'

const params = z.object({ courseId: id })
const letterParams = z.extend(params, { kind: z.enum(letterKinds), meetingId: id })
const partyKind = z.enum(['contact', 'member'])
const toParams = z.extend(letterParams, { partyKind, partyId: id })

/** What became of it, and when. */
const outcome = z.object({
  state: z.enum(letterStates),
  because: z.nullable(z.enum(reasons)),
  at: instant,
})
const letter = z.object({
  kind: z.enum(letterKinds),
  meeting: z.object({
    id,
    type: z.enum(meetingTypes),
    start: instant,
    end: instant,
    room: z.nullable(z.string()),
  }),
  /** From which day it is to be sent; null is since the meeting was booked. */
  due: z.nullable(date),
  /** Which agenda it carries; version 0 is one that nobody has written yet. */
  agenda: z.nullable(z.object({ version: z.int(), final: z.boolean() })),
})

/** The letters that the meetings ahead call for, and how many of the recipients have each. */
export const readLetters = contract({
  method: 'get',
  path: '/api/courses/:courseId/letters',
  params,
  body: nothing,
  response: z.object({
    letters: z.array(z.extend(letter, { recipients: z.int(), arrived: z.int(), troubled: z.int() })),
  }),
})

/**
 * One letter, recipient by recipient: what each gets, what not and why, how it goes, and what has become of it. `gone` are those for whom a
 * letter waited and who do not get it any more: Samlet has sent them nothing.
 */
export const readLetter = contract({
  method: 'get',
  path: '/api/courses/:courseId/letters/:kind/:meetingId',
  params: letterParams,
  body: nothing,
  response: z.extend(letter, {
    edition: z.string(),
    recipients: z.array(
      z.object({
        kind: partyKind,
        id,
        /** The address that it goes to; null for the family, and for whoever has none. */
        mail: z.nullable(z.string()),
        /** By mail, or as a file and why. */
        way: z.object({ by: z.enum(['mail', 'file']), because: z.nullable(z.enum(reasons)) }),
        subject: z.string(),
        text: z.string(),
        /** What was seen, the words, the address and the way: whoever sends says so, and is refused when it has changed. */
        digest: z.string(),
        sharing: sharedWith,
        outcome: z.nullable(outcome),
        /** He has had an earlier edition, and what it told him has changed since. */
        earlier: z.nullable(instant),
      }),
    ),
    gone: z.array(
      z.object({
        kind: partyKind,
        id,
        because: z.enum(reasons),
        edition: z.string(),
        /** She has fetched it as a file, and may have handed it over. */
        drawn: z.boolean(),
      }),
    ),
    /** Mails of an earlier edition, or to somebody who does not get it any more, that are under way or may have gone. */
    unsettled: z.array(
      z.object({ kind: partyKind, id, edition: z.string(), underWay: z.boolean(), at: instant }),
    ),
  }),
})

const file = <Type extends string>(mediaType: Type) =>
  z.object({ fileName: z.string(), mediaType: z.literal(mediaType), base64: z.string() })

/**
 * The letter to one recipient as files: to print or put in Digital Post, and as a mail that is opened as a draft. Refused with 409
 * `letter-head-names`.
 */
export const drawLetter = contract({
  method: 'get',
  path: '/api/courses/:courseId/letters/:kind/:meetingId/for/:partyKind/:partyId',
  params: toParams,
  body: nothing,
  response: z.object({ pdf: file('application/pdf'), eml: file('message/rfc822') }),
})

/**
 * Sends it, in the name of whoever is signed in; drawn anew at that moment. Sent twice it is sent once. `again`: the answer was lost, and she has
 * seen that it did not go. Refused with 409 `letter-changed`, `letter-under-way`, what a recipient is refused with, or what makes it a file.
 */
export const sendLetter = contract({
  method: 'post',
  path: '/api/courses/:courseId/letters/:kind/:meetingId/for/:partyKind/:partyId/sending',
  params: toParams,
  body: z.object({ digest: z.string().check(z.maxLength(64)), again: z.boolean() }),
  response: z.object({ outcome }),
})

export const notedStates = ['handed-over', 'sent', 'failed'] as const

/**
 * She says what became of it: she has sent the file herself, or has looked for the mail that may have been sent, and found it among those she has
 * sent, or not (`failed`). Of what has been on its way, or was drawn as a file, it is noted whoever gets the letter today, and whatever edition
 * stands.
 */
export const noteLetter = contract({
  method: 'put',
  path: '/api/courses/:courseId/letters/:kind/:meetingId/for/:partyKind/:partyId/outcome',
  params: toParams,
  body: z.object({ edition: z.string().check(z.maxLength(400)), state: z.enum(notedStates) }),
  response: z.object({ outcome }),
})
