import type { Router } from 'express'
import type { Temporal } from 'temporal-polyfill'
import { drawLetter, noteLetter, readLetter, readLetters, sendLetter } from '#shared/api/letters.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { hasArrived } from '#shared/domain/letters/outcome.ts'
import type { LetterRecipient } from '#shared/domain/letters/recipients.ts'
import { mayBeAddressed } from '#shared/domain/letters/way.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { sharingOf } from '#shared/domain/reading/sharing.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { emlOf } from '../documents/written/eml.ts'
import { markedMail } from '../documents/written/marked.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { composeLetter } from '../letters/compose.ts'
import {
  calledLetters,
  findLetter,
  heldLetter,
  unsettledLetters,
  findRecipient,
  letterId,
  partyKey,
  recipientsFor,
  whyGoneFrom,
  type CalledLetter,
} from '../letters/find-letter.ts'
import { noteLetter as note } from '../letters/note-letter.ts'
import { headMayLeave, sendLetter as send } from '../letters/send-letter.ts'
import { besides, standingOf } from '../letters/standing-of.ts'
import { houseOf } from '../storage/house.ts'
import { keepDrawn, lettersOf, type StoredLetter } from '../storage/letters.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { courseFor, drawnFor, wholeFamily } from '../access/course-for.ts'

/** The letters about a meeting, for the coordinator: looked at recipient by recipient, and sent in her name. */
export function letters(router: Router, world: World): void {
  mount(router, readLetters, async ({ params: { courseId } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'view letters', 'letters-read')
    const now = world.clock.now()
    const house = await houseOf(world.db)
    const { called, stored } = await world.db.as(caller, async (tx) => ({
      called: [
        ...(await unsettledLetters(tx, world, course, now)),
        ...(await calledLetters(tx, world, course, now)),
      ],
      stored: await lettersOf(tx, courseId),
    }))
    return {
      letters: called.map((letter) => {
        const has = recipientsFor(letter, now).map(
          (to) => standingOf({ house, now }, letter, to, stored).now?.state ?? 'ready',
        )
        return {
          ...headOf(letter),
          recipients: has.length,
          arrived: has.filter(hasArrived).length,
          troubled:
            has.filter((state) => state === 'failed' || state === 'maybe').length +
            besides(letter, stored, now).unsettled.length,
        }
      }),
    }
  })

  mount(router, readLetter, async ({ params: { courseId, ...asked } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'view letters', 'letters-read', wholeFamily)
    const now = world.clock.now()
    const { letter, stored } = await world.db.as(caller, async (tx) => ({
      letter:
        (await heldLetter(tx, world, course, asked, now)) ??
        (await findLetter(tx, world, course, asked, now)),
      stored: await lettersOf(tx, courseId),
    }))
    const sender = { world, caller, house: await houseOf(world.db), now }
    const told = recipientsFor(letter, now)
    const recipients = []
    for (const to of told) {
      const { mail, seen, way } = await composeLetter(sender, letter, to)
      const has = standingOf(sender, letter, to, stored)
      recipients.push({
        kind: to.kind,
        id: to.id,
        mail: to.mail,
        way: { by: way.by, because: way.by === 'file' ? way.because : null },
        subject: mail.subject,
        text: mail.text,
        digest: seen,
        sharing: sharedWith(letter, to, now),
        outcome: outcomeOf(has.now),
        earlier: has.earlier?.at.toString() ?? null,
      })
    }
    const { gone, unsettled } = besides(letter, stored, now)
    return {
      ...headOf(letter),
      edition: letter.edition,
      recipients,
      gone: gone.map(({ party, edition, state, digest }) => ({
        ...party,
        because: whyGoneFrom(letter, party, now),
        edition,
        drawn: state === 'ready' && digest !== null,
      })),
      unsettled: unsettled.map(({ party, edition, state, at }) => ({
        ...party,
        edition,
        underWay: state === 'sending',
        at: at.toString(),
      })),
    }
  })

  mount(router, drawLetter, async ({ params: { courseId, partyKind, partyId, ...asked } }, caller) => {
    const now = world.clock.now()
    const { composed, to } = await drawnFor(
      world,
      caller,
      courseId,
      'view letters',
      'letter-drawn',
      async ({ course }) => {
        const letter = await world.db.as(caller, (tx) => findLetter(tx, world, course, asked, now))
        const found = findRecipient(letter, { kind: partyKind, id: partyId }, now)
        const sender = { world, caller, house: await houseOf(world.db), now }
        const made = await composeLetter(sender, letter, found)
        const { substance: digest, about } = made
        const { subject } = markedMail(made.mail, made.secure)
        const head = { subject, attachments: [{ name: made.pdf.fileName }] }
        const mayLeave = await world.db.as(caller, async (tx) => {
          await lockCourse(tx, course.id)
          if (!(await headMayLeave(tx, world, caller, course.id, head))) return false
          if (!course.closedOn) await keepDrawn(tx, letterId(letter, found), { digest, about }, now)
          return true
        })
        if (!mayLeave) throw new Refused(409, 'letter-head-names')
        return { composed: made, to: found, about, subject: `${letter.kind} ${partyKey(course, found)}` }
      },
    )
    const { mail, pdf, way, secure } = composed
    const eml = await emlOf({
      from: caller,
      to: mayBeAddressed(way.by === 'file' ? way.because : null) ? addressed(to) : null,
      mail: markedMail(mail, secure),
      pdf,
      at: now,
    })
    const { fileName, bytes } = pdf
    return {
      pdf: { fileName, mediaType: 'application/pdf' as const, base64: Buffer.from(bytes).toString('base64') },
      eml: {
        fileName: fileName.replace(/pdf$/, 'eml'),
        mediaType: 'message/rfc822' as const,
        base64: eml.toString('base64'),
      },
    }
  })

  mount(router, sendLetter, async ({ params, body }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send letters', 'letter-sending')
    return { outcome: outcomeOf(await send(world, caller, course, askedIn(params), body))! }
  })

  mount(router, noteLetter, async ({ params, body }, caller) => {
    await courseFor(world, caller, params.courseId, 'send letters', 'letter-sending')
    return { outcome: outcomeOf(await note(world, caller, params.courseId, askedIn(params), body))! }
  })
}

const addressed = ({ name, mail }: LetterRecipient): Pick<Caller, 'name' | 'mail'> | null =>
  mail ? { name, mail } : null

function askedIn({
  kind,
  meetingId,
  partyKind,
  partyId,
}: {
  kind: CalledLetter['kind']
  meetingId: string
  partyKind: 'contact' | 'member'
  partyId: string
}) {
  return { kind, meetingId, party: { kind: partyKind, id: partyId } }
}

function headOf({ kind, due, agenda, meeting: { id, type, start, end, room } }: CalledLetter) {
  return {
    kind,
    due: due?.toString() ?? null,
    agenda: agenda && { version: agenda.version, final: agenda.final },
    meeting: { id, type, start: start.toString(), end: end.toString(), room: room?.name ?? null },
  }
}

/** What is stored as the reason is one that the service gave itself. */
const outcomeOf = (letter: StoredLetter | undefined) =>
  letter ? { state: letter.state, because: letter.because as Reason | null, at: letter.at.toString() } : null

function sharedWith({ course }: CalledLetter, { kind, id }: LetterRecipient, now: Temporal.Instant) {
  const { open, withheld } = sharingOf(toldIn(course), { kind, id }, localDate(now))!
  return { open, withheld: withheld.map(({ missing, ...rest }) => ({ ...rest, missing: [...missing] })) }
}
