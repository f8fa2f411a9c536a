import type { Finding } from '#shared/domain/privacy/finding.ts'
import type { guard as words } from '#shared/text/da/guard.ts'

type GuardText = typeof words

const longest = 60
const place =
  /(?:vej|gade|all[eé]|plads|stræde|park|toften|skole|skolen|børnehave|børnehaven|vuggestue|institution)\b/i

/** What was found and where, in one sentence; of a CPR number only the date is repeated. */
export function findingSentence(finding: Finding, text: GuardText): string {
  return text.found[wordingOf(finding)](text.fields[finding.field], shown(finding))
}

/** The words found, short enough for a dialog. */
export function shown(finding: Finding): string {
  let match = finding.match
  if (finding.kind === 'cpr') match = match.replace(/(?:[\dxX*][ ._]?){4}$/, '••••')
  if (match.length > longest) match = `${match.slice(0, longest)}…`
  return match
}

function wordingOf(finding: Finding): keyof GuardText['found'] {
  switch (finding.because) {
    case 'ambiguous-term':
      return 'maybeName'
    case 'never-issued':
      return 'maybeCpr'
    case 'digits-only':
      return 'maybePhone'
    case 'known-term':
      if (place.test(finding.match)) return 'place'
      return 'name'
    case 'cpr-shape':
      return 'cpr'
    case 'birth-cue':
      return 'birthDate'
    case 'phone-shape':
      return 'phone'
    case 'mail-shape':
      return 'mail'
  }
}
