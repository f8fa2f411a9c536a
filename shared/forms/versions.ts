import type { Temporal } from 'temporal-polyfill'
import { heldOn } from '#shared/domain/held-on.ts'
import { fConsent1 } from './definitions/f-consent-1.ts'
import { fConsent2 } from './definitions/f-consent-2.ts'
import { fConsent3 } from './definitions/f-consent-3.ts'
import { fInfo1 } from './definitions/f-info-1.ts'
import type { Form, FormId } from './form.ts'

/** Every version of every form. */
export const forms: readonly Form[] = [...fConsent1, ...fConsent2, ...fConsent3, ...fInfo1]

/** The version that answers were given to, or null when there is none: ids and numbers come from outside. */
export function formAt(id: string, version: number, all: readonly Form[] = forms): Form | null {
  return all.find((form) => form.id === id && form.version === version) ?? null
}

/** The version to fill in on that day. */
export function formOn(id: FormId, on: Temporal.PlainDate, all: readonly Form[] = forms): Form {
  const form = heldOn(
    all.filter((one) => one.id === id),
    on,
  )
  if (!form) throw new RangeError(`no form ${id}`)
  return form
}
