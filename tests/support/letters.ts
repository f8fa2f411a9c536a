import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { aboutYou } from '#bot/documents/about-you/letter.ts'
import type { AboutYouView } from '#bot/documents/about-you/view.ts'
import { consentForm } from '#bot/documents/consent-form/letter.ts'
import type { ConsentFormView } from '#bot/documents/consent-form/view.ts'
import { drawDocument } from '#bot/documents/draw-document.ts'
import { informationSheet } from '#bot/documents/information-sheet/letter.ts'
import type { InformationSheetView } from '#bot/documents/information-sheet/view.ts'
import type { Letter } from '#bot/documents/letter.ts'

export const noon = Temporal.Instant.from('2026-03-18T11:00:00Z')

/** A letter with its example: `draw` with a changed view, or with the example itself. */
type Example<View> = {
  name: string
  letter: Letter<View>
  view: View
  draw: (change?: Partial<View>) => Promise<Uint8Array>
}

function example<View extends { municipality: { name: string } }>(
  letter: Letter<View>,
  name = 'example',
): Example<View> {
  const file = new URL(`../../bot/documents/${letter.folder}/${name}.json`, import.meta.url)
  const view = JSON.parse(readFileSync(file, 'utf8')) as View
  return {
    name: `${letter.folder}/${name}`,
    letter,
    view,
    draw: (change = {}) => drawDocument(letter, { ...view, ...change }, noon),
  }
}

type Form<Id extends ConsentFormView['form']> = Extract<ConsentFormView, { form: Id }>
const form = <Id extends ConsentFormView['form']>(name: string) =>
  example(consentForm, name) as unknown as Example<Form<Id>>

export const letters = {
  statistics: form<'F-CONSENT-1'>('example-1'),
  sharing: form<'F-CONSENT-2'>('example-2'),
  families: form<'F-CONSENT-3'>('example-3'),
  sheet: example<InformationSheetView>(informationSheet),
  aboutYou: example<AboutYouView>(aboutYou),
}
