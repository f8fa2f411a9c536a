import type { Temporal } from 'temporal-polyfill'
import { informationTypes } from '../consent/consent.ts'
import { coverFor } from '../consent/cover.ts'
import type { Recipient } from '../consent/recipient.ts'
import { redact } from '../reading/redact.ts'
import { consentRows } from './consent-rows.ts'
import { networkRows, planRows } from './course-rows.ts'
import { together, type Drawing, type Held } from './drawing.ts'
import { masterRows, meetingRows, tieRows } from './family-rows.ts'
import { thirdPartiesIn } from './marks.ts'
import { noteRows } from './note-rows.ts'
import { stepRows } from './step-rows.ts'
import { wholeCourse, type HeldStore } from './store.ts'

/**
 * Everything that is held about a person (GDPR, article 15), drawn through his own redacted reading and through that of whoever asks for
 * him. What it lacks though it is about him is said in `withheld`. One thing is more than the reading: who may know something about
 * him is his to be told, whoever said yes (article 15(1)(c)). That whoever asks may, has been asked before (`mayAsk`).
 * @returns null when there is and was no such person in the family
 */
export function heldAbout(
  store: HeldStore,
  { personId, askedBy }: { personId: string; askedBy: string },
  today: Temporal.PlainDate,
): Held | null {
  if (!store.members.some(({ id }) => id === personId)) return null
  const whole = wholeCourse(store, personId)
  const read = (memberId: string) => redact(whole.told, { as: 'member', memberId } satisfies Recipient, today)
  const own = read(personId)
  const covers = [personId, askedBy].map((memberId) =>
    coverFor(whole.told, { as: 'member', memberId }, today),
  )
  const drawing: Drawing = {
    store,
    whole,
    personId,
    askedBy,
    readings: [own, askedBy === personId ? own : read(askedBy)],
    knowsAllOf: (id) => covers.every((cover) => informationTypes.every((type) => cover(id, type).open)),
    nameOf: (memberId) => store.members.find(({ id }) => id === memberId)?.name ?? '',
    thirdParties: thirdPartiesIn(store, personId),
  }
  return together(
    [masterRows, tieRows, stepRows, consentRows, planRows, networkRows, meetingRows, noteRows].map((part) =>
      part(drawing),
    ),
  )
}
