import type { Span } from '../finding.ts'

const month = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæ]{0,6}\\.?'
/** Days and months in words, as they are spoken: den tolvte marts, enogtyvende i tredje. */
const ordinal =
  '(?:første|anden|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende|ellevte|tolvte|trettende|fjortende|femtende|sekstende|syttende|attende|nittende|(?:(?:en|to|tre|fire|fem|seks|syv|otte|ni)og)?(?:tyvende|tredivte))'
const yearInWords = '(?: ?,? ?(?:\\d{4}|(?:nitten|to ?tusind|tyve)[a-zæøå]{0,24}))?'
const spoken = `${ordinal} (?:i )?(?:${month}|${ordinal})${yearInWords}`
const day = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[-/. ]{1,2}\\d{1,2}[-/. ]{1,2}(?:\\d{4}|\\d{2})|\\d{1,2}\\.? ?${month} ?(?:\\d{4}|\\d{2})|\\d{6}(?!\\d)|\\d{1,2}\\.? ?${month}|${spoken}|\\d{8}(?!\\d)|${month} (?:19|20)\\d{2}|(?:19|20)\\d{2}(?!\\d))`
/** Whose age is told: »hun fylder 18 år den 3. april«; a house or a club has its day as well. */
const who = '(?:hun|han|barnet|drengen|pigen|den unge|eleven|borgeren|mor|far|søn(?:nen)?|datter(?:en)?)'
/** A date is a birth date when a word or an age beside it says so; an invitation is full of other dates. */
const after = new RegExp(
  `(?:født|f\\.|fdt\\.?|fødselsdag|fødselsdato|fødselsd\\.|fødselsår|fødsels- og|barn af|årgang(?! 20(?:2[4-9]|[3-9]\\d))|dob|born|${who} (?:fylder(?: snart| nu)?(?: \\d{1,2}(?= )(?: år)?)?|bliver \\d{1,2} år))[ :,(]{0,4}(?:(?:er|den|d\\.?|i|på|år|on|(?:man|tirs|ons|tors|fre|lør|søn)dag)[ :,]{1,3}){0,4}(${day})`,
  'gi',
)
const before = new RegExp(`(${day})([ ,]{0,4}\\(?(?:nu )?)\\d{1,2} år(?![a-zæøå]| ad gangen)`, 'gi')
/** What is agreed runs for years from its date as well. */
const term =
  /(?:^|[^a-zæøå])(?:fra|gælder|begynder|starter|løber|bevilling(?:en)?|bevilget|bevilges|aftalen?)[ :,]{1,3}(?:(?:den|d\.?|pr\.?) )?$/i
/** The sign that registers put before a birth. */
const starred = /(?:^|[ (])\*[ ]?(\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(?:\d{4}|\d{2}))(?!\d)/g

/** Dates of birth, with a cue before them or an age behind. */
export function findBirthDates(text: string): Span[] {
  const spans: Span[] = []
  for (const pattern of [after, before, starred]) {
    pattern.lastIndex = 0
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const date = String(found[1])
      const start = found.index + found[0].indexOf(date)
      if (pattern !== starred && /[a-zæøå0-9]/i.test(text.charAt(found.index - 1))) continue
      if (pattern === before && runsFrom(text, start, date, String(found[2]))) continue
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

/**
 * Is it what something agreed runs from, for so many years? The guard knows no today: a year that no schoolchild was born in, or none at
 * all, is a birthday only where the age stands as one does, in brackets or after "nu".
 */
function runsFrom(text: string, start: number, date: string, gap: string): boolean {
  if (term.test(text.slice(Math.max(0, start - 24), start))) return true
  const stated = /(?:19|20)\d\d/.exec(date) || /[-/. ]\d\d$/.exec(date) || /^\d{6}$/.exec(date)
  const isLate = !stated || /^20(?:2[5-9]|[3-9]\d)$/.test(stated[0])
  return isLate && text.charAt(start - 1) !== '(' && !/\(|nu /.test(gap)
}

const beside =
  /^(?:,? ?\(?|[ :;-]{1,3})(\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{1,2}\. ?[a-z]{3,9}\.? (?:19|20)\d{2})(?!\d|\.\d|,? ?(?:kl|fra)(?![a-zæøå]))/i

const turning = new RegExp(
  `^ (?:fylder(?: \\d{1,2}(?= ))?|bliver \\d{1,2}(?= ))(?: år)? (?:den |d\\. ?)?(${day})`,
  'i',
)

/** A date with its year right behind a name of the family, or with the age that comes then: whose birthday it is needs no more. @param found what may not stand: a colleague of the same name is not there */
export function findDatesBeside(text: string, found: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const name of found) {
    if (name.kind !== 'known-term' || name.level !== 'block') continue
    const behind = text.slice(name.end, name.end + 40)
    const date = beside.exec(behind.slice(0, 28)) || turning.exec(behind)
    if (!date) continue
    const end = name.end + date[0].length
    const start = end - String(date[1]).length
    spans.push({ start, end, kind: 'birth-date', level: 'block', because: 'birth-cue' })
  }
  return spans
}
