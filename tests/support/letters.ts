import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { aboutYou } from '#bot/documents/about-you/letter.ts'
import type { AboutYouView } from '#bot/documents/about-you/view.ts'
import { agendaSays } from '#bot/documents/agenda/says.ts'
import { drawDocument } from '#bot/documents/draw-document.ts'
import { familyInvitationSays } from '#bot/documents/family-invitation/says.ts'
import { firstLetterSays } from '#bot/documents/first-letter/says.ts'
import { flyerSays } from '#bot/documents/flyer/says.ts'
import { formLetter } from '#bot/documents/form/letter.ts'
import { paperOf } from '#bot/documents/form/paper-of.ts'
import type { FormView } from '#bot/documents/form/view.ts'
import { invitationSays } from '#bot/documents/invitation/says.ts'
import { participantListSays } from '#bot/documents/participant-list/says.ts'
import { privateInvitationSays } from '#bot/documents/private-invitation/says.ts'
import { writtenLetter } from '#bot/documents/written/letter.ts'
import type { Written } from '#bot/documents/written/view.ts'
import type { Answers } from '#shared/forms/answers.ts'
import type { FormId } from '#shared/forms/form.ts'
import { municipalityFrom } from '#shared/forms/facts.ts'
import { formAt } from '#shared/forms/versions.ts'
import { circle } from './blended-family.ts'
import { signedForm } from './signed-form.ts'
import type { Letter } from '#bot/documents/letter.ts'

export const noon = Temporal.Instant.from('2026-03-18T11:00:00Z')

/** A letter with its example: `draw` with a changed view, or with the example itself. */
type Example<View> = {
  name: string
  letter: Letter<View>
  view: View
  draw: (change?: Partial<View>) => Promise<Uint8Array>
}

const exampleOf = <View extends { municipality: { name: string } }>(
  name: string,
  letter: Letter<View>,
  view: View,
): Example<View> => ({
  name,
  letter,
  view,
  draw: (change = {}) => drawDocument(letter, { ...view, ...change }, noon),
})

const fromFile = <View>(folder: string) =>
  JSON.parse(
    readFileSync(new URL(`../../bot/documents/${folder}/example.json`, import.meta.url), 'utf8'),
  ) as View

/** A letter that is a mail too: as its own view makes it say. */
const written = <View>(folder: string, says: (view: View) => Written) =>
  exampleOf(folder, writtenLetter, says(fromFile<View>(folder)))

const asking = {
  municipality: municipalityFrom('Birkelund Kommune', null),
  reference: 'NM-2026-0412',
  coordinator: 'Karen Ravnsø',
}

/** A form as a mother filled it in for herself and her son of 13, who has a sister of 16. */
export function paperForm(id: FormId, change: Answers = {}): Example<FormView> {
  const form = formAt(id, 1)!
  return exampleOf(`form ${id}`, formLetter, paperOf(form, signedForm(form, change), circle, asking))
}

/** The same as it is printed before anything is answered. */
export function emptyForm(id: FormId): Example<FormView> {
  return exampleOf(`empty ${id}`, formLetter, paperOf(formAt(id, 1)!, {}, circle, asking))
}

export const letters = {
  statistics: paperForm('F-CONSENT-1'),
  sharing: paperForm('F-CONSENT-2'),
  families: paperForm('F-CONSENT-3'),
  empty: emptyForm('F-CONSENT-2'),
  sheet: paperForm('F-INFO-1'),
  aboutYou: exampleOf('about-you', aboutYou, fromFile<AboutYouView>('about-you')),
  agenda: written('agenda', agendaSays),
  firstLetter: written('first-letter', firstLetterSays),
  flyer: written('flyer', flyerSays),
  invitation: written('invitation', invitationSays),
  familyInvitation: written('family-invitation', familyInvitationSays),
  privateInvitation: written('private-invitation', privateInvitationSays),
  participantList: written('participant-list', participantListSays),
}
