import type { Because, Finding } from '#shared/domain/privacy/finding.ts'
import { findCpr } from '#shared/domain/privacy/patterns/cpr.ts'
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
  if (finding.kind === 'cpr') match = masked(match)
  if (match.length > longest) match = `${match.slice(0, longest)}…`
  return match
}

/** The last four signs of every CPR number covered, whatever it stands in. */
function masked(match: string): string {
  let result = match
  for (const { end } of findCpr(match).reverse())
    result = result.slice(0, end).replace(/(?:[\dxX*][-/. _·]{0,2}){4}$/, '••••') + result.slice(end)
  return result
}

const wordings: Record<Exclude<Because, 'known-term'>, keyof GuardText['found']> = {
  'ambiguous-term': 'maybeName',
  misspelt: 'misspelt',
  spaced: 'name',
  initials: 'initials',
  'maybe-initials': 'maybeInitials',
  'cpr-shape': 'cpr',
  'never-issued': 'maybeCpr',
  'birth-cue': 'birthDate',
  'phone-shape': 'phone',
  'digits-only': 'maybePhone',
  'mail-shape': 'mail',
  'street-number': 'address',
  'postal-town': 'address',
  'home-town': 'address',
  'plate-shape': 'plate',
  'account-shape': 'account',
  'person-link': 'link',
  'ip-shape': 'networkAddress',
  'institution-name': 'institution',
  'whole-name': 'person',
  'maybe-person': 'maybePerson',
  'health-word': 'health',
  'social-word': 'social',
}

function wordingOf({ because, match }: Finding): keyof GuardText['found'] {
  if (because !== 'known-term') return wordings[because]
  if (place.test(match)) return 'place'
  return 'name'
}
