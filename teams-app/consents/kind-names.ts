import type { InformationType, StatisticsType } from '#shared/domain/consent/consent.ts'
import type { Words } from '../words.ts'

/** "Hverdag og familieliv, helbred": each kind once, in the order of the form. `other` says itself, where it is known. */
export function kindNames(
  types: readonly (InformationType | StatisticsType)[],
  { domain }: Pick<Words, 'domain'>,
  other = '',
): string {
  return [...new Set(types)]
    .map((type) => (type === 'other' && other ? other : domain.informationTypes[type]))
    .map((name, n) => (n === 0 ? name : name.charAt(0).toLocaleLowerCase('da') + name.slice(1)))
    .join(', ')
}
