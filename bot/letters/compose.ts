import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { LetterRecipient } from '#shared/domain/letters/recipients.ts'
import { secureMailOn } from '#shared/domain/letters/secure-mail.ts'
import { wayOf, type LetterWay } from '#shared/domain/letters/way.ts'
import type { SecureMail } from '#shared/domain/settings/setting.ts'
import { digestOf } from '../digest.ts'
import { drawDocument } from '../documents/draw-document.ts'
import { writtenLetter } from '../documents/written/letter.ts'
import { mailOf, type LetterMail } from '../documents/written/mail.ts'
import { markedMail } from '../documents/written/marked.ts'
import type { Caller } from '../http/caller.ts'
import type { OutgoingMail } from '../ports/microsoft365.ts'
import type { KnownHouse } from '../storage/house.ts'
import type { World } from '../world.ts'
import { drawLetter } from './draw-letter.ts'
import { agendaBefore, type CalledLetter } from './find-letter.ts'

/** What is in the letter, without its paper. `digest`: of its words · `substance`: of what it tells him, whoever signs it. */
export type LetterContent = { mail: LetterMail; about: string[]; digest: string; substance: string }
export type ComposedLetter = LetterContent & {
  /** Of all that she agrees to when she has looked: its words, the address, and how it goes. */
  seen: string
  pdf: { fileName: string; bytes: Uint8Array }
  way: LetterWay
  /** The municipality's secure mail that day, whether or not it reaches him; null when there is none. */
  secure: SecureMail | null
}

type Sender = {
  world: Pick<World, 'municipalityName'>
  caller: Pick<Caller, 'name' | 'mail'>
  house: KnownHouse
  now: Temporal.Instant
}

/** The letter's words to one recipient at this moment. Quickly made: no paper is drawn. */
export function contentOf(sender: Sender, letter: CalledLetter, to: LetterRecipient) {
  const { written, about } = drawn(sender, letter, to)
  return {
    mail: mailOf(written),
    about,
    digest: digestOf(written),
    substance: substanceOf(sender, letter, to),
  } satisfies LetterContent
}

/** Of what it tells him, whoever signs it and whatever he had before: two letters of the same substance are one to him, whatever edition they were. */
export function substanceOf(
  { house, now }: Pick<Sender, 'house' | 'now'>,
  letter: CalledLetter,
  to: LetterRecipient,
): string {
  const nobody = { world: { municipalityName: '' }, caller: { name: '', mail: '' } }
  // What it is called on its way tells him nothing.
  const { outside: _, ...told } = drawn({ ...nobody, house, now }, letter, to, null).written
  return digestOf(told)
}

/** The same with its paper, and how it leaves. @throws DocumentNotMade */
export async function composeLetter(
  sender: Sender,
  letter: CalledLetter,
  to: LetterRecipient,
): Promise<ComposedLetter> {
  const { house, now } = sender
  const { written } = drawn(sender, letter, to)
  const content = contentOf(sender, letter, to)
  const { mail, digest } = content
  const bytes = await drawDocument(writtenLetter, written, now)
  const secure = secureMailOn(house.settings, localDate(now))
  const way = wayOf({
    family: to.kind === 'member',
    mail: to.mail,
    secure,
    bytes: bytes.length + Buffer.byteLength(mail.html),
  })
  return {
    ...content,
    seen: digestOf([digest, to.mail, way]),
    pdf: { fileName: writtenLetter.fileName(written), bytes },
    way,
    secure,
  }
}

function drawn(
  { world, caller, house, now }: Sender,
  letter: CalledLetter,
  to: LetterRecipient,
  before = agendaBefore(letter, to),
) {
  return drawLetter({
    course: letter.course,
    meeting: letter.meeting,
    agenda: letter.standing,
    before,
    kind: letter.kind,
    to,
    coordinator: { name: caller.name, mail: caller.mail },
    municipalityName: world.municipalityName,
    house,
    now,
  })
}

/** The letter as it goes to Microsoft 365, marked so that it leaves by secure mail. */
export function outgoing(
  { mail, pdf }: Pick<ComposedLetter, 'mail' | 'pdf'>,
  to: { name: string; mail: string },
  secure: SecureMail,
): OutgoingMail {
  const { subject, html, headers } = markedMail(mail, secure)
  return {
    to,
    subject,
    html,
    headers,
    attachments: [{ name: pdf.fileName, mediaType: 'application/pdf', bytes: pdf.bytes }],
  }
}
