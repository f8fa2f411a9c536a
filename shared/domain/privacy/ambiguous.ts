/**
 * Danish first names and family names that are also ordinary words. They count only where they are written as names:
 * with a capital that no sentence asks for, or after a word such as "familien".
 */
const words =
  ' ask aske august april birk bjerg bo bro bach dag dal dam dan ebbe eg else eng falk fie gran gry hans her holm juni jul krog kvist lilje lind ' +
  'liv lund lykke maj maja mark mai per pil ravn ro rose sand skov smed sne sol solvej sommer sten storm tage tue vang vester vind vinter ' +
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
