import { beginsSentence } from './ambiguous.ts'
import { health, social, type SensitiveWords } from './lists/sensitive-words.ts'
import { isSomebodys, isToldOf, meansSomebody } from './somebody.ts'
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
  /^(?!krisecent|arresthus).*(?:cent(?:er|eret|ret|re)|team(?:et)?|afdeling(?:en)?|enhed(?:en)?|(?:konsulent|koordinator|behandler|raadgiver|psykolog|psykiater|paedagog)(?:en|er|e|ne|erne)?|forening(?:en)?|fonden|ambulatori(?:um|et)|klinik(?:ken)?|kurs(?:us|et)|politik(?:ken)?|laegen?|sygeplejersken?|omraadet?|strategi|forebyggelsen?|indsats|loven|pligt(?:en)?|raadet|huset|styrelsen|maerket|venligt?|parkering|udstyr)$|^kriminalpraevent/
/** What makes the sentence one about a subject, where nobody is spoken of in it. */
const general =
  /(?:kurs(?:us|et)|tema(?:dag|møde|aften)|oplæg|foredrag|undervisning|workshop|konference om|kompetence|pjece|forening|danmark|vejledning om|nyt om|generelt om|café om|fag(?:lig )?dag|webinar|seminar|fyraftensmøde|studietur|e-læring|kampagne|nyhedsbrev|forskning|rapport(?:en)? om|målgruppe|bekæmpelse|(?:informations|dialog)møde|opgørelse|statistik|nøgletal)/i
/** Who works there and what is at hand: nothing of it excuses what somebody is said to have. */
const ofHouse =
  /(?:medarbejdere|ansatte|personalet|kolleger|politik|afbud|forfald|forhindret|aflyst|udstyr| team\b|tilgængelig|adgang|psykiatrien i|førstehjælp)/i
/** What an office counts, plans and lays down: about such cases, never about the one. */
const counted =
  /(?:antal |ledelsesinformation|budget|procedure|retningslinje|handleguide|beredskab|strategi|arbejdsgruppe|høring|skemaer|kvartal|lovgivning|praksis|standard|samarbejdsaftale|fagpersoner|fagfolk|udvalget)/i
/** Asked of whoever comes: what the kitchen must know. */
const meal = /(?:mad|kost|diæt|kantine|forplejning|skriv|fortæl|oplys)/i
/** The one that is spoken of: anbringelsen, misbruget. */
const theOne = /(?:en|et)$/
/** What may happen to whoever reads; only the word right behind is excused. */
const inCase = /(?:^|[^a-zæøå])(?:ved|i tilfælde af)(?: (?:akut|pludselig|egen|barn(?:et)?s))? $/i
const ifYou = /(?:^|[^a-zæøå])(?:hvis|er|bliver|skulle|når) (?:du|i|man|nogen)(?: (?:er|bliver|blive))? $/i
const ill = /^syg(?:e|dom)?$/
const reach = 70

/**
 * Words of health and of social matters, as warnings: they tell of somebody whoever it is. Not where a course or an office is
 * spoken of; in a sentence that names or means somebody, such words excuse nothing.
 */
export function findSensitiveWords({ text, words, found }: Seen): Span[] {
  const spans: Span[] = []
  const people = placesOf(found, text.length)
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const kind = kindOf(word)
    if (!kind || isOffice(text, word) || isGeneral(text, word, words[i + 1], people)) continue
    if (kind === 'health')
      spans.push({ start: word.start, end: word.end, kind, level: 'warn', because: 'health-word' })
    else spans.push({ start: word.start, end: word.end, kind, level: 'warn', because: 'social-word' })
  }
  return spans
}

/** »Misbrugskonsulenten kommer«; not »mors misbrugskonsulent«. */
function isOffice(text: string, { folded, start }: Word): boolean {
  return office.test(folded) && !isOwned(text, start)
}

function isGeneral(text: string, word: Word, next: Word | undefined, people: Uint8Array): boolean {
  const before = text.slice(Math.max(0, word.start - 32), word.start)
  const may = inCase.test(before)
  if (ill.test(word.folded) && (may || ifYou.test(before))) return true
  if (isOwned(text, word.start)) return false
  const { start, end } = sentenceAround(text, word)
  const sentence = text.slice(start, end)
  if (people.subarray(start, end).includes(1) || meansSomebody(sentence)) return false
  return (
    may ||
    isHeading(text, word) ||
    (next !== undefined && next.start === word.end + 1 && office.test(next.folded)) ||
    general.test(sentence) ||
    (isOfHouse(sentence, word) && !isToldOf(text.slice(start, word.start), word.folded)) ||
    (word.folded.startsWith('allergi') && meal.test(sentence))
  )
}

function isOfHouse(sentence: string, { folded }: Word): boolean {
  return ofHouse.test(sentence) || (!theOne.test(folded) && counted.test(sentence))
}

function isOwned(text: string, at: number): boolean {
  return isSomebodys(text.slice(Math.max(0, at - 24), at))
}

/** »Sygdom? Ring til os«, »Allergi? Skriv«. */
function isHeading(text: string, { start, end }: Word): boolean {
  return text.charAt(end) === '?' && beginsSentence(text, start)
}

/** One for every sign of a text that names somebody. */
function placesOf(found: readonly Span[], length: number): Uint8Array {
  const places = new Uint8Array(length)
  for (const { kind, start, end } of found) {
    if (kind === 'known-term' || kind === 'person' || kind === 'initials') places.fill(1, start, end)
  }
  return places
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

/** From where to where the sentence runs, as far as a reader's eye goes. */
function sentenceAround(text: string, { start, end }: Word): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - reach), start)
  const stop = /^[^]*(?:[.!?](?![a-zæøå\d])|\n)/.exec(before)
  const next = text.slice(end, end + reach).search(/[.!?](?![a-zæøå\d])|\n/)
  return {
    start: start - before.length + (stop ? stop[0].length : 0),
    end: end + (next < 0 ? reach : next),
  }
}
