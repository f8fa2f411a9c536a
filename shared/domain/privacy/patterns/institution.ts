import type { Span } from '../finding.ts'
import { isCapital, type Word } from '../words.ts'

const own =
  /^[a-z]{3,}(?:skolen|skole|boernehave|boernehaven|vuggestue|vuggestuen|fritidshjem|fritidshjemmet|specialskolen|skolens)$/
/** Kinds of school and of building that are nobody's own. */
const kinds =
  /^(?:folke|fri|privat|special|efter|hoej|hverdags|musik|ungdoms|aften|data|net|sommer|forskole|grund|land|billed|produktions|svoemme|aftens|heldags|dag|idraets|koere|friluft|natur|kommune|distrikts|overbygnings|central|moder|dagbehandlings)(?:s)?skolen?s?$/
const named =
  /^(?:boernehaven|boernehuset|vuggestuen|fritidshjemmet|institutionen|dagplejen|skolen|opholdsstedet|doegninstitutionen|plejehjemmet|bostedet|specialskolen|specialboernehaven|dagbehandlingsskolen|friskolen|privatskolen|efterskolen|kostskolen|krisecentret|behandlingshjemmet|sfo|sfoen|fritidsklubben|klubben|boernehave|vuggestue|institution)$/
/** Words that stand with a capital behind such a kind without being its name. */
const noName =
  /^(?:(?:man|tirs|ons|tors|fre|loer|soen)dag(?:e|en|s)?|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|teams(?:moede)?|kommunen?s?|boern(?:e|og|ene)?|og|moede[rt]?|aula|leder(?:e|en|ne)?|klub(?:ben)?|sfo|paedagog(?:er|en)?)$/

/** SFO'en: an ending on capitals, which is no word of its own. */
const ending = /^['’]en /
const common = /^(?:aaben|ny|vores|den|din|denne|hele|fra|til|paa|i)$/

/** The name of a school or an institution: Birkeskolen, Børnehaven Regnbuen, Sankt Annæ Skole. A colleague may work there, so it warns. */
export function findInstitutions(text: string, words: readonly Word[]): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    let behind = i + 1
    if (ending.test(text.slice(word.end, word.end + 4))) behind += 1
    const next = words[behind]
    let end = -1
    if (!isCapital(word)) {
      if (!next || !isCapital(next) || text.slice(word.end, next.start) !== ' ') continue
      if (!named.test(word.folded) || noName.test(next.folded)) continue
      end = next.end
    } else if (own.test(word.folded) && !kinds.test(word.folded)) end = word.end
    else if (next && isCapital(next) && /^(?:['’]en)? $/.test(text.slice(word.end, next.start))) {
      if (named.test(word.folded) && !noName.test(next.folded)) end = next.end
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
