import { ageLimit } from '#shared/domain/consent/ages.ts'
import type { ContactDetails } from '#shared/domain/settings/setting.ts'
import type { Circle } from './circle.ts'
import type { Bilingual, Language } from '../text/language.ts'

/** What the texts of a form name and do not know. Null: not known, and said so that the sentence still stands. */
export type Municipality = {
  name: string | null
  dataProtectionOfficer: string | null
  /** Address, telephone, mail and how one writes securely. */
  reached: string | null
}

/** What the municipality calls itself, and where people find it, by its own settings (domain/settings). */
export function municipalityFrom(
  name: string,
  contact: ContactDetails | null,
): Municipality & { name: string } {
  if (!contact) return { name, dataProtectionOfficer: null, reached: null }
  const { sender, address, phone, mail, post, dpoName, dpoPhone, dpoMail } = contact
  const told = (...parts: string[]) => parts.filter(Boolean).join(', ') || null
  return {
    name: sender || name,
    dataProtectionOfficer: told(dpoName, dpoPhone, dpoMail),
    reached: told(address, phone, mail, post),
  }
}

const onTheWebsite: Bilingual = {
  da: 'adressen står på kommunens hjemmeside',
  en: 'the address stands on the municipality’s website',
}

const unknown: Record<keyof Municipality, Bilingual> = {
  name: { da: 'Kommunen', en: 'The municipality' },
  dataProtectionOfficer: onTheWebsite,
  reached: onTheWebsite,
}

export type Facts = Readonly<
  Record<'municipality' | 'dataProtectionOfficer' | 'reached' | 'heardFrom' | 'signsFrom', Bilingual>
>

/** The facts of that house on its day. */
export function factsOn(
  { today, house }: Pick<Circle, 'today' | 'house'>,
  { name, dataProtectionOfficer, reached }: Municipality,
): Facts {
  const same = (fact: string | number) => ({ da: String(fact), en: String(fact) })
  return {
    municipality: name === null ? unknown.name : same(name),
    dataProtectionOfficer:
      dataProtectionOfficer === null ? unknown.dataProtectionOfficer : same(dataProtectionOfficer),
    reached: reached === null ? unknown.reached : same(reached),
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
