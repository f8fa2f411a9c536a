import { health, social, type SensitiveWords } from './lists/sensitive-words.ts'
import type { Seen } from './guard.ts'
import type { Span } from './finding.ts'
import type { Word } from './words.ts'

type Index = { stems: Map<string, string[]>; anywhere: string[]; whole: Map<string, true> }

const stemKey = 3
const indexes = { health: indexOf(health), social: indexOf(social) }

function indexOf({ stems, anywhere, whole }: SensitiveWords): Index {
  const index: Index = { stems: new Map(), anywhere: anywhere.split(' '), whole: new Map() }
  for (const stem of stems.split(' ')) {
    const same = index.stems.get(stem.slice(0, stemKey))
    if (same) same.push(stem)
    else index.stems.set(stem.slice(0, stemKey), [stem])
  }
  for (const word of whole.split(' ')) index.whole.set(word, true)
  return index
}

/** Offices, professions and events that carry such a word in their name: Misbrugscentret, psykiatrifonden, angstkursus. */
const office =
  /^(?!krisecent).*(?:center|centeret|centret|centre|team|teamet|afdeling|afdelingen|enhed|enheden|konsulent|konsulenten|raadgiver|raadgiverne|behandler|behandleren|koordinator|forening|foreningen|fonden|ambulatorium|ambulatoriet|klinik|klinikken|kursus|kurset|politik|politikken|paedagog|psykolog|laege|laegen|sygeplejerske|sygeplejersken|omraade|omraadet|strategi|forebyggelse|forebyggelsen|indsats|indsatsen|loven|raadet|huset|styrelsen|maerket|venlig|venligt|parkering|udstyr)$/
/** What makes the sentence one about a subject, not about somebody. */
const general =
  /(?:kursus|kurset|temadag|temamøde|temaaften|oplæg|foredrag|undervisning|workshop|konference om|medarbejdere|ansatte|personalet|kolleger|kompetence|pjece|forening|landsforening|danmark|vejledning om|nyt om|generelt om|politik|café om|afbud|aflyst|udstyr|ved sygdom|faglig dag|fagdag|webinar|seminar|fyraftensmøde|studietur|e-læring|kampagne|nyhedsbrev|forskning|rapport om|målgruppe|i tilfælde af| team\b)/i
const reach = 70

/** Words of health and of social matters, as warnings: they tell of somebody whoever it is. Not where a course or an office is spoken of. */
export function findSensitiveWords({ text, words }: Seen): Span[] {
  const spans: Span[] = []
  for (const word of words) {
    const kind = kindOf(word)
    if (!kind || office.test(word.folded) || general.test(sentenceAround(text, word))) continue
    if (kind === 'health')
      spans.push({ start: word.start, end: word.end, kind, level: 'warn', because: 'health-word' })
    else spans.push({ start: word.start, end: word.end, kind, level: 'warn', because: 'social-word' })
  }
  return spans
}

function kindOf(word: Word): 'health' | 'social' | null {
  if (word.folded.length < 3) return null
  // Social first: "psykisk vold" is violence.
  if (isIn(word.folded, indexes.social)) return 'social'
  if (isIn(word.folded, indexes.health)) return 'health'
  return null
}

function isIn(form: string, { stems, anywhere, whole }: Index): boolean {
  if (whole.has(form)) return true
  for (const stem of stems.get(form.slice(0, stemKey)) || [])
    if (form.slice(0, stem.length) === stem) return true
  return form.length > 6 && anywhere.some((part) => endsWith(form, part))
}

function endsWith(form: string, part: string): boolean {
  const at = form.lastIndexOf(part)
  return at >= 0 && form.length - at - part.length <= 3
}

function sentenceAround(text: string, { start, end }: Word): string {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const stop = /[.!?\n][^.!?\n]*$/.exec(before)
  let from = 0
  if (stop) from = stop.index + 1
  const next = after.search(/[.!?\n]/)
  let to = after.length
  if (next >= 0) to = next
  return before.slice(from) + text.slice(start, end) + after.slice(0, to)
}
