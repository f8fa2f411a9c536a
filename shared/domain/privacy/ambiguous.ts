/**
 * Danish first names and family names that are also ordinary words. They count only where they are written as names:
 * with a capital that no sentence asks for, or after a word such as "familien".
 */
const words =
  ' ask aske august april birk bjerg bo bro bach dag dal dam dan ebbe eg else eng falk fie gran gry hans her holm juni jul krog kvist lilje lind ' +
  'liv lund lykke maj maja mark mai per pil ravn ro rose sand skov smed sne sol solvej sommer sten storm tage tue vang vester vibe vind vinter ' +
  'viola ' // kept lower-case and folded

export function isAmbiguous(folded: string): boolean {
  return folded.length <= 2 || words.indexOf(` ${folded} `) >= 0
}

const cue =
  /(?:^|[^a-zæøå])(?:familien|fam|barnet|drengen|pigen|mor|far|mors|fars|søn|datter|hos|med|om|for|vedr|vedrørende)[.:]? +$/i

/** Does a word that speaks of persons stand right before `at`? */
export function hasPersonCue(text: string, at: number): boolean {
  return cue.test(text.slice(Math.max(0, at - 16), at))
}

/** At the start of a text, a line or a sentence a capital says nothing. */
export function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:\n])["'»«(\s-]*$/.test(text.slice(Math.max(0, at - 6), at))
}

/** What makes a word of the calendar, a pronoun or a preposition plain beyond doubt: its neighbours. */
const plain: Record<string, { before?: RegExp; after?: RegExp }> = {
  maj: {
    before: /(?:\d\.? ?|(?:^|[^a-zæøå])(?:i|til|fra|og|medio|ultimo|primo|den) )$/i,
    after: /^ (?:måned|\d{4})/i,
  },
  juni: { before: /(?:\d\.? ?|(?:^|[^a-zæøå])(?:i|til|fra|og|medio|ultimo|primo) )$/i },
  april: { before: /(?:\d\.? ?|(?:^|[^a-zæøå])(?:i|til|fra|og|medio|ultimo|primo) )$/i },
  august: { before: /(?:\d\.? ?|(?:^|[^a-zæøå])(?:i|til|fra|og|medio|ultimo|primo) )$/i },
  per: { after: /^ (?:mail|telefon|brev|sms|uge|måned|år|dag|time|stk|person|barn|kvartal|automatik)/i },
  hans: {
    after:
      /^ (?!(?:er|har|kommer|skal|vil|kan|bor|og|deltager|får|går|blev|med|i|på|sagde|ringer|ringede)(?![a-zæøå]))[a-zæøå]/,
  },
  her: { after: /^ (?:er|kan|i|på|følger|finder|har|har)\b/i },
  bo: { before: /(?:^|[^a-zæøå])(?:at|skal|kan|vil) $/ },
}

/** "I maj", "per mail", "hans plan": here the word is no name, whatever the family is called. */
export function isPlain(text: string, folded: string, start: number, end: number): boolean {
  const rule = plain[folded]
  if (!rule) return false
  const before = text.slice(Math.max(0, start - 10), start)
  if (rule.before && rule.before.test(before)) return true
  return rule.after !== undefined && rule.after.test(text.slice(end, end + 14))
}

const room =
  /(?:^|[^a-zæøå])(?:møde|gruppe|konference|samtale|undervisnings)?(?:lokale|lokalet|rum|rummet|salen) $/i

/** "Lokale Emma" is a room, though nobody has listed it. */
export function namesRoom(text: string, at: number): boolean {
  return room.test(text.slice(Math.max(0, at - 24), at))
}
