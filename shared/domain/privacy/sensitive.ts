import { beginsSentence } from './ambiguous.ts'
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
  /^(?!krisecent|arresthus).*(?:cent(?:er|eret|ret|re)|team(?:et)?|afdeling(?:en)?|enhed(?:en)?|(?:konsulent|koordinator|behandler|raadgiver|psykolog|psykiater|paedagog)(?:en|er|e|ne|erne)?|forening(?:en)?|fonden|ambulatori(?:um|et)|klinik(?:ken)?|kurs(?:us|et)|politik(?:ken)?|laegen?|sygeplejersken?|omraadet?|strategi|forebyggelsen?|indsats|loven|pligt(?:en)?|raadet|huset|styrelsen|maerket|venligt?|parkering|udstyr)$|^kriminalpraevent/
/** What makes the sentence one about a subject, where nobody is spoken of in it. */
const general =
  /(?:kurs(?:us|et)|tema(?:dag|møde|aften)|oplæg|foredrag|undervisning|workshop|konference om|medarbejdere|ansatte|personalet|kolleger|kompetence|pjece|forening|danmark|vejledning om|nyt om|generelt om|politik|café om|afbud|forfald|forhindret|aflyst|udstyr|fag(?:lig )?dag|webinar|seminar|fyraftensmøde|studietur|e-læring|kampagne|nyhedsbrev|forskning|rapport(?:en)? om|målgruppe| team\b|tilgængelig|adgang|bekæmpelse|psykiatrien i|førstehjælp|(?:informations|dialog)møde)/i
/** What an office counts, plans and lays down: about such cases, never about the one. */
const counted =
  /(?:opgørelse|statistik|antal |nøgletal|ledelsesinformation|budget|procedure|retningslinje|handleguide|beredskab|strategi|arbejdsgruppe|høring|skemaer|kvartal|lovgivning|praksis|standard|samarbejdsaftale|fagpersoner|fagfolk|udvalget)/i
/** Asked of whoever comes: what the kitchen must know. */
const meal = /(?:mad|kost|diæt|kantine|forplejning|skriv|fortæl|oplys)/i
/** The one that is spoken of: anbringelsen, misbruget. */
const theOne = /(?:en|et)$/
/** What may happen to whoever reads; only the word right behind is excused. */
const inCase = /(?:^|[^a-zæøå])(?:ved|i tilfælde af)(?: (?:akut|pludselig|egen|barn(?:et)?s))? $/i
const ifYou = /(?:^|[^a-zæøå])(?:hvis|er|bliver|skulle|når) (?:du|i|man|nogen)(?: (?:er|bliver|blive))? $/i
const ill = /^syg(?:e|dom)?$/
const kin =
  '(?:(?:pleje|bonus|pap|sted|sviger|bedste|mor|far)?(?:mor|far|moder|fader)(?:en)?|barn(?:et)?|dreng(?:en)?|pigen?|søn(?:nen)?|datter(?:en)?|(?:lille|store|halv|pleje)?(?:bror|broder|søster)(?:en)?|tvillingerne|moster|faster|onkel|tante|konen|manden|kæresten|samleveren|hun|han|ham|hende)'
const person = new RegExp(
  `(?:^|[^a-zæøå])(?:${kin}s?|hendes|(?:børnene|forældrene|familien|borgeren|eleven|patienten|den unge)s)(?![a-zæøå])`,
  'i',
)
/** A child whoever it is, and the law. */
const nobody = /(?:et|hvert) barn(?![a-zæøå])|barnets (?:lov|reform)|mor[/-]barn/gi
const owned = new RegExp(`(?:^|[^a-zæøå])(?:${kin}s|hendes|jeres|din|dit)(?: (?:nye?|egen|faste))? $`, 'i')
/** »Sagals angst«; not »Kommunens« and »Unges«. */
const named =
  /(?:^|[^A-Za-zÆØÅæøå])(?!(?:[A-ZÆØÅ][a-zæøå]*(?:e[nrt]|erne)|Børn|Unge|Forældre|Voksne)s )[A-ZÆØÅ][a-zæøå]{2,}s $/
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
  if (person.test(text.slice(start, end).replace(nobody, ''))) return false
  if (people.subarray(start, end).includes(1)) return false
  const sentence = text.slice(start, end)
  return (
    may ||
    isHeading(text, word) ||
    (next !== undefined && next.start === word.end + 1 && office.test(next.folded)) ||
    general.test(sentence) ||
    (!theOne.test(word.folded) && counted.test(sentence)) ||
    (word.folded.startsWith('allergi') && meal.test(sentence))
  )
}

function isOwned(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  return owned.test(before) || named.test(before)
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
  const stop = /[.!?\n][^.!?\n]*$/.exec(before)
  const next = text.slice(end, end + reach).search(/[.!?\n]/)
  return {
    start: start - before.length + (stop ? stop.index + 1 : 0),
    end: end + (next < 0 ? reach : next),
  }
}
