import { Temporal } from 'temporal-polyfill'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { da } from '#shared/text/da.ts'
import { formatDay } from '#shared/text/format.ts'
import type { StoredCourse } from '../../../storage/courses.ts'
import { namesIn, partyOf } from './names.ts'

/** "Maja Lund for sig selv til Jobcentret: arbejde og uddannelse, til og med 31. december 2026" */
export function permissionInWords(
  consent: Consent,
  course: Pick<StoredCourse, 'members' | 'contacts' | 'house'>,
  today: Temporal.PlainDate,
): string {
  const names = namesIn(course, today)
  const { giverId, childId, types, until } = consent
  return da.cards.consent.own.permission(
    names.member(giverId),
    names.people(giverId, [childId ?? giverId]),
    names.party(partyOf(consent)),
    names.list(types.map((type) => da.domain.informationTypes[type].toLocaleLowerCase('da'))),
    formatDay(Temporal.PlainDate.from(until), 'da'),
  )
}
