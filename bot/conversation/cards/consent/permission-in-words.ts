import { Temporal } from 'temporal-polyfill'
import type { Consent } from '#shared/domain/consent/consent.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import { formatDay } from '#shared/text/format.ts'
import type { StoredCourse } from '../../../storage/courses.ts'
import { namesIn, partyOf } from './names.ts'

/** "Maja Lund for sig selv til Jobcentret: arbejde og uddannelse, til og med 31. december 2026" */
export function permissionInWords(
  consent: Consent,
  course: Pick<StoredCourse, 'members' | 'contacts' | 'house'>,
  { today, language }: { today: Temporal.PlainDate; language: Language },
): string {
  const names = namesIn(course, { today, language })
  const { cards, domain } = textIn(language)
  const { giverId, childId, types, until } = consent
  return cards.consent.own.permission(
    names.member(giverId),
    names.people(giverId, [childId ?? giverId]),
    names.party(partyOf(consent)),
    names.list(types.map((type) => domain.informationTypes[type].toLocaleLowerCase(language))),
    formatDay(Temporal.PlainDate.from(until), language),
  )
}
