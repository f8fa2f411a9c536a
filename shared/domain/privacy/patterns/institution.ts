import type { Span } from '../finding.ts'
import { isCapital, type Word } from '../words.ts'

const own =
  /^[a-z]{3,}(?:skolen|skole|boernehave|boernehaven|vuggestue|vuggestuen|fritidshjem|fritidshjemmet|specialskolen)$/
/** Kinds of school and of building that are nobody's own. */
const kinds =
  /^(?:folke|fri|privat|special|efter|hoej|hverdags|musik|ungdoms|aften|data|net|sommer|forskole|grund|land|billed|produktions|svoemme|aftens|heldags|dag|idraets|koere|friluft|natur|kommune|distrikts|overbygnings|central|moder)(?:s)?skolen?$/
const named =
  /^(?:boernehaven|boernehuset|vuggestuen|fritidshjemmet|institutionen|dagplejen|skolen|opholdsstedet|doegninstitutionen|plejehjemmet|bostedet)$/

const common = /^(?:aaben|ny|vores|den|din|denne|hele|fra|til|paa|i)$/

/** The name of a school or an institution: Birkeskolen, Børnehaven Regnbuen, Sankt Annæ Skole. A colleague may work there, so it warns. */
export function findInstitutions(text: string, words: readonly Word[]): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (!isCapital(word)) continue
    const next = words[i + 1]
    let end = -1
    if (own.test(word.folded) && !kinds.test(word.folded)) end = word.end
    else if (next && isCapital(next) && text.slice(word.end, next.start) === ' ') {
      if (named.test(word.folded)) end = next.end
      else if (
        !common.test(word.folded) &&
        /^(?:skole|boernehave|vuggestue|privatskole|friskole)s?$/.test(next.folded)
      )
        end = next.end
    }
    if (end < 0) continue
    spans.push({ start: word.start, end, kind: 'institution', level: 'warn', because: 'institution-name' })
  }
  return spans
}
