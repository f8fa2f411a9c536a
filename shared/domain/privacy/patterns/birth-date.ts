import type { Span } from '../finding.ts'

const month = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæ]{0,6}\\.?'
const day = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[-/. ]{1,2}\\d{1,2}[-/. ]{1,2}(?:\\d{4}|\\d{2})|\\d{1,2}\\.? ?${month} ?(?:\\d{4}|\\d{2})|\\d{6}(?!\\d)|\\d{1,2}\\.? ?${month}|(?:19|20)\\d{2}(?!\\d))`
/** A date is a birth date when a word or an age beside it says so; an invitation is full of other dates. */
const after = new RegExp(
  `(?:født|f\\.|fdt\\.?|fødselsdag|fødselsdato|fødselsd\\.|fødselsår|fødsels- og|barn af|årgang|dob|born)[ :,]{0,4}(?:(?:er|den|d\\.?|i|år|on|(?:man|tirs|ons|tors|fre|lør|søn)dag)[ :,]{1,3}){0,4}(${day})`,
  'gi',
)
const before = new RegExp(`(${day})[ ,]{0,4}\\(?(?:nu )?\\d{1,2} år\\b`, 'gi')

/** Dates of birth, with a cue before them or an age behind. */
export function findBirthDates(text: string): Span[] {
  const spans: Span[] = []
  for (const pattern of [after, before]) {
    pattern.lastIndex = 0
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const date = String(found[1])
      const start = found.index + found[0].indexOf(date)
      if (/[a-zæøå0-9]/i.test(text.charAt(found.index - 1))) continue
      spans.push({
        start,
        end: start + date.length,
        kind: 'birth-date',
        level: 'block',
        because: 'birth-cue',
      })
    }
  }
  return spans
}
