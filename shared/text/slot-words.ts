import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import type { equipment, foundTimes } from './da/found-times.ts'
import type { Language } from './language.ts'

type FreeSlot = Output<typeof findTimes>['slots'][number]
type NearMiss = Output<typeof findTimes>['nearMisses'][number]
/** As the pane has them. */
export type FoundWords = { time: typeof foundTimes; meeting: { equipment: typeof equipment } }
type Words = { language: Language; pane: FoundWords }
type Given = NearMiss['given'][number]

/** "Lise Brandhøj, Bente Lyngvad og Rune Storgård" */
export function listed(names: readonly string[], language: Words['language']): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** Why a time stands where it does: "Alle kan · Det tidligste". That it is her own stands above it already. */
export function reasonWords(slot: Pick<FreeSlot, 'reasons'>, words: Words): string {
  const { time } = words.pane
  const told = slot.reasons.map((reason) => {
    switch (reason.kind) {
      case 'yours':
        return ''
      case 'everybody':
        return time.everybody
      case 'without':
        return time.without(listed(reason.names, words.language))
      case 'earliest':
        return time.earliest
      case 'short-notice':
        return time.shortNotice
      case 'after-three-months':
        return time.afterThreeMonths
      case 'school-holiday':
        return time.schoolHolidays[reason.holiday]
    }
  })
  return told.filter(Boolean).join(' · ')
}

/** What is given up: "Alle undtagen Lise Brandhøj", or "Et mindre lokale + 30 minutter kortere". */
export function dropsWords({ given }: Pick<NearMiss, 'given'>, words: Words): string {
  return given.map((one) => dropWords(one, words)).join(' + ')
}

/** What it all costs, a sentence each. */
export function costsWords({ given }: Pick<NearMiss, 'given'>, words: Words): string {
  return given.map((one) => costWords(one, words)).join(' ')
}

function dropWords({ drop, cost }: Given, words: Words): string {
  const { drop: text } = words.pane.time
  switch (drop.kind) {
    case 'people':
      return text.people(cost.kind === 'absent' ? listed(cost.names, words.language) : '')
    case 'room':
      return text[drop.need]
    case 'shorter':
      return text.shorter(drop.minutes)
    case 'family':
      return text[drop.wish]
    case 'lunch':
      return text.lunch
  }
}

function costWords({ cost }: Given, words: Words): string {
  const { cost: text } = words.pane.time
  const { equipment } = words.pane.meeting
  switch (cost.kind) {
    case 'absent':
      return text.absent(listed(cost.names, words.language))
    case 'seats':
      return text.seats(cost.lacking)
    case 'equipment':
      return text.equipment(cost.lacking.map((thing) => equipment[thing].toLowerCase()).join(', '))
    case 'elsewhere':
      return text.elsewhere(cost.place)
    case 'minutes':
      return text.minutes(cost.fewer)
    case 'steps':
      return text.steps
    case 'another-room':
      return text.anotherRoom
    case 'family':
      return text.family
    case 'lunch':
      return text.lunch
  }
}
