import { lawOn, type LawReference } from '#shared/domain/consent/law.ts'
import type { Bilingual } from '../text/language.ts'
import type { Circle } from './circle.ts'
import type { FieldOf } from './form.ts'

/** Each sentence of a legal text with its reference as it held on that day (LN-1 … LN-3). */
export function lawText(
  { lines }: FieldOf<'law'>,
  { today, house }: Pick<Circle, 'today' | 'house'>,
): { text: Bilingual; reference: LawReference }[] {
  return lines.map(({ law, text }) => ({ text, reference: lawOn(law, today, house.laws) }))
}
