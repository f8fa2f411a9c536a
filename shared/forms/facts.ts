import { ageLimit } from '#shared/domain/consent/ages.ts'
import type { Circle } from './circle.ts'
import type { Bilingual, Language } from '../text/language.ts'

/** What the texts of a form name and do not know. Null: not known, and said so that the sentence still stands. */
export type Municipality = { name: string | null; dataProtectionOfficer: string | null }

const unknown: Record<keyof Municipality, Bilingual> = {
  name: { da: 'Kommunen', en: 'The municipality' },
  dataProtectionOfficer: {
    da: 'adressen står på kommunens hjemmeside',
    en: 'the address stands on the municipality’s website',
  },
}

export type Facts = Readonly<
  Record<'municipality' | 'dataProtectionOfficer' | 'heardFrom' | 'signsFrom', Bilingual>
>

/** The facts of that house on its day. */
export function factsOn(
  { today, house }: Pick<Circle, 'today' | 'house'>,
  { name, dataProtectionOfficer }: Municipality,
): Facts {
  const same = (fact: string | number) => ({ da: String(fact), en: String(fact) })
  return {
    municipality: name === null ? unknown.name : same(name),
    dataProtectionOfficer:
      dataProtectionOfficer === null ? unknown.dataProtectionOfficer : same(dataProtectionOfficer),
    heardFrom: same(ageLimit('heard-from', today, house.ages)),
    signsFrom: same(ageLimit('signs-from', today, house.ages)),
  }
}

/** A text of a form as it is read. What stands in braces and is no fact stays as it is. */
export function tell(text: Bilingual, language: Language, facts: Facts): string {
  return text[language].replace(/\{(\w+)\}/g, (braces, name: string) =>
    Object.hasOwn(facts, name) ? facts[name as keyof Facts][language] : braces,
  )
}
