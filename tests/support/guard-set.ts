import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPersonalData, type GuardQuestion } from '#shared/domain/privacy/guard.ts'
import { findMorePersonalData } from '#shared/domain/privacy/wide-guard.ts'
import type { FieldText, Finding } from '#shared/domain/privacy/finding.ts'
import { termsOf } from '#shared/domain/privacy/terms-of.ts'

/** Where the evaluation set lies when there is one: beside the project, never in it. */
const folder = join(import.meta.dirname, '../../../shared/data')
export const evaluationSet = join(folder, 'pii-dev.jsonl')
export const hasEvaluationSet = existsSync(evaluationSet)

type Known = {
  persons: { name: string }[]
  addresses: { street: string; no: string; floor: string; post: string; city: string }[]
  schools: string[]
}
type Staff = { name: string; email: string; phone: string }
type Allow = {
  municipality: string
  domain: string
  switchboard: string
  addresses: string[]
  rooms: string[]
  departments: string[]
  cvr: string
  ean: string
  organizer: Staff
  attendees: Staff[]
}
/** One line of the set: an invitation or a sentence, what the database knows, and what is no leak. */
export type Line = {
  id: string
  kind: string
  format: 'text' | 'html'
  text: string
  known: Known | null
  allow: Allow | null
}

export type Reach = 'pane' | 'handler'

export function readLines(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

/** The guard's question for one line: the terms as the service makes them, the allowed as the pane and an administrator give them. */
export function questionOf({ text, format, known, allow }: Line): GuardQuestion {
  const field: FieldText = { field: 'body', text, html: format === 'html' }
  return {
    fields: [field],
    knownTerms: known ? termsOf(sourceOf(known)) : [],
    allowed: allow ? allowedOf(allow) : [],
  }
}

function sourceOf({ persons, addresses, schools }: Known) {
  const members = persons.map(({ name }, i) => {
    const home = addresses[i]
    return { name, address: home ? `${home.street} ${home.no}` : '', school: schools[i] ?? '' }
  })
  return { familyName: '', members, contacts: [] }
}

function allowedOf(allow: Allow): string[] {
  const staff = [allow.organizer, ...allow.attendees]
  // A municipality owns a series of numbers: the first four digits are the switchboard's.
  const series = `${allow.switchboard.replace(/\D/g, '').slice(0, 4)}xxxx`
  return [
    allow.municipality,
    `@${allow.domain}`,
    allow.switchboard,
    series,
    ...allow.addresses,
    ...allow.rooms,
    ...allow.departments,
    allow.cvr,
    allow.ean,
    ...staff.flatMap(({ name, email, phone }) => [name, email, phone]),
  ]
}

const look: Record<Reach, (question: GuardQuestion) => Finding[]> = {
  handler: findPersonalData,
  pane: findMorePersonalData,
}

/** Kinds of finding in the set's own labels; known terms are names there whatever they are of. */
const labels: Partial<Record<Finding['kind'], string>> = {
  cpr: 'CPR',
  'birth-date': 'DOB',
  phone: 'PHONE',
  mail: 'EMAIL',
  initials: 'INITIALS',
  address: 'ADDRESS',
  plate: 'PLATE',
  account: 'BANK',
  link: 'URLID',
  'network-address': 'IP',
  institution: 'SCHOOL',
  health: 'HEALTH',
  social: 'SOCIAL',
}

/** Writes what the guard says of every line, with the time it took, in the scorer's format. */
export function predict(lines: readonly Line[], reach: Reach, path: string): void {
  const answers = lines.map((line) => {
    const question = questionOf(line)
    const start = performance.now()
    const findings = look[reach](question)
    const ms = performance.now() - start
    const spans = findings.map(({ start, end, kind, level }) => ({
      start,
      end,
      label: labels[kind] ?? 'NAME',
      level,
    }))
    return JSON.stringify({ id: line.id, spans, ms })
  })
  writeFileSync(path, `${answers.join('\n')}\n`)
}

/** Found and all there were, in the scorer's own groups ("label CPR", "known names", "kind unk"). */
export type Score = {
  recall: Record<string, [found: number, all: number]>
  docs: { n: number; any: number; all: number }
  fp: Record<string, { docs: number; bad: number; spans: number }>
}

/** Asks the set's own scorer. @param level `block`: only findings that stop the invitation count */
export function score(gold: string, predicted: string, level: 'block' | 'any'): Score {
  const scorer = join(folder, 'pii-score.mjs')
  const answer = execFileSync(process.execPath, [scorer, gold, predicted, `--level=${level}`, '--json'], {
    maxBuffer: 1 << 26,
  })
  return JSON.parse(answer.toString()) as Score
}
