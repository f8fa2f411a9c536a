import type { Temporal } from 'temporal-polyfill'
import { ageLimits, type AgeLimit } from '../consent/ages.ts'
import { laws, type LawReference } from '../consent/law.ts'
import type { Department } from '../course/departments.ts'
import { heldOn } from '../held-on.ts'
import { departmentsIn } from './departments-in.ts'
import { standing, type ContactDetails, type Setting } from './setting.ts'

/** The rules that a municipality may change, each with its days: what the product comes with, overlaid by the municipality's own. */
export type House = {
  departments: readonly Department[]
  ages: readonly AgeLimit[]
  laws: readonly LawReference[]
}

/** @param rows the municipality's own, in the order they were saved; none leaves the product's */
export function houseIn(rows: readonly Setting[]): House {
  return {
    departments: departmentsIn(rows),
    ages: [
      ...ageLimits,
      ...standing(rows, 'age').map(({ id, value, from }) => ({ rule: id, ...value, holdsFrom: from })),
    ],
    laws: [
      ...laws,
      ...standing(rows, 'law').map(({ id, value, from }) => ({ key: id, ...value, holdsFrom: from })),
    ],
  }
}

/** Where the municipality is reached on that day; null until somebody has filled it in. */
export function contactOn(rows: readonly Setting[], on: Temporal.PlainDate): ContactDetails | null {
  const own = standing(rows, 'contact').map(({ value, from }) => ({ value, holdsFrom: from }))
  const held = heldOn(own, on)
  return held && held.holdsFrom <= on.toString() ? held.value : null
}

/** Can the information sheet be drawn? The law asks who is responsible and who answers questions (GDPR article 13). */
export function saysWhoAnswers(contact: ContactDetails | null): contact is ContactDetails {
  if (!contact) return false
  const { address, phone, post, dpoName, dpoPhone, dpoMail } = contact
  return [address, phone, post, dpoName, dpoPhone, dpoMail].every((line) => line !== '')
}
