import type { Condition } from './access-condition.ts'

/** The columns of catalogue 5.2, in its order, and the administrator. */
export const roles = [
  'family-adult',
  'youth',
  'coordinator',
  'meeting-leader',
  'minute-taker',
  'core-team',
  'network',
  'external',
  'support-person',
  'leader',
  'coordination-group',
  'ambassador',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const verbs = [
  'view',
  'edit',
  'decide',
  'send',
  'sign',
  'withdraw',
  'register',
  'propose',
  'prepare',
  'record',
  'make',
  'close',
  'open',
] as const
export type Verb = (typeof verbs)[number]

/** A condition, or several of which one is enough. */
type When = Condition | readonly Condition[]
export type AccessRow = Partial<Record<Role, Partial<Record<Verb, When>>>>

const view = { view: 'always' } as const
const edit = { view: 'always', edit: 'always' } as const
const covered = { view: 'within-consent' } as const
const glass = { view: 'glass-broken' } as const
const numbers = { view: 'numbers-only' } as const

/**
 * Who may do what with which part of a course: catalogue 5.2, row for row and column for column, and below it the parts that the product
 * adds. API and tab ask here and nowhere else. A role that is not in a row, and an act that is not in its cell, is a no.
 * A broken glass opens the course's reading to a leader, never the family's own sheets, and changes nothing.
 */
export const accessTable = {
  consent: {
    'family-adult': { view: 'own', edit: 'own', sign: 'own', withdraw: 'own' },
    youth: { view: 'own', sign: 'own', withdraw: 'own' },
    coordinator: { view: 'always', register: 'always' },
    'core-team': { view: 'own-scope' },
    network: { view: 'own-scope' },
    external: { view: 'own-scope' },
    leader: glass,
  },
  notes: { 'family-adult': { view: 'on-request' }, coordinator: edit },
  'family-plan': {
    'family-adult': { view: 'always', decide: 'own' },
    youth: covered,
    coordinator: { view: 'always', edit: 'always', send: 'always' },
    'meeting-leader': covered,
    'minute-taker': edit,
    'core-team': { view: 'within-consent', propose: 'within-consent' },
    network: { view: 'within-consent', propose: 'own-rows' },
    external: covered,
    'support-person': { view: 'if-family-allows' },
    leader: { view: ['when-decision-asked', 'glass-broken'] },
  },
  'statutory-plan': {
    'family-adult': view,
    youth: covered,
    coordinator: view,
    'core-team': covered,
    network: { view: 'own', edit: 'own' },
    leader: glass,
  },
  'network-map': {
    'family-adult': edit,
    youth: view,
    coordinator: edit,
    'meeting-leader': covered,
    'core-team': covered,
    leader: glass,
  },
  genogram: { 'family-adult': edit, youth: view, coordinator: edit },
  'dream-cloud': { 'family-adult': edit, youth: view, coordinator: edit },
  'contingency-plan': {
    'family-adult': edit,
    youth: view,
    coordinator: edit,
    'core-team': { view: 'case-officer' },
    leader: glass,
  },
  agenda: {
    'family-adult': view,
    youth: view,
    coordinator: { view: 'always', edit: 'always', send: 'always', propose: 'always' },
    'meeting-leader': { view: 'always', edit: 'always', propose: 'always' },
    'minute-taker': view,
    // Who comes puts items on it (D-08): a colleague while the family's yes lasts.
    'core-team': { view: 'always', propose: 'within-consent' },
    network: view,
    external: view,
    'support-person': view,
    leader: glass,
  },
  'outlook-item': {
    'family-adult': { view: 'not-an-attendee' },
    youth: { view: 'not-an-attendee' },
    coordinator: { view: 'always', edit: 'always', send: 'always' },
    'meeting-leader': view,
    'minute-taker': view,
    'core-team': view,
    network: view,
    external: view,
    'support-person': { view: 'not-an-attendee' },
  },
  minutes: {
    'family-adult': view,
    youth: covered,
    coordinator: edit,
    'meeting-leader': view,
    'minute-taker': edit,
    'core-team': covered,
    network: covered,
    external: covered,
    'support-person': { view: 'if-family-allows' },
    leader: glass,
  },
  decisions: {
    'family-adult': { decide: 'own' },
    coordinator: { prepare: 'always' },
    'minute-taker': { record: 'always' },
    'core-team': { decide: 'within-mandate' },
    leader: { decide: 'when-escalated' },
    'coordination-group': { decide: 'policy-only' },
  },
  smiley: {
    'family-adult': edit,
    youth: edit,
    coordinator: { view: 'after-submit' },
    'meeting-leader': view,
    'minute-taker': view,
    'core-team': view,
    leader: numbers,
    'coordination-group': numbers,
    ambassador: numbers,
  },
  instruments: {
    'family-adult': { view: 'own', edit: 'own' },
    youth: { view: 'own', edit: 'own' },
    coordinator: view,
    network: { view: 'own', edit: 'own' },
    'coordination-group': numbers,
  },
  // Never the family's to see: it holds a case reference and no person.
  'disagreement-log': {
    coordinator: edit,
    'core-team': edit,
    leader: { view: 'always', edit: 'always', decide: 'always' },
  },
  metrics: {
    coordinator: { view: 'own' },
    leader: { view: 'own-department' },
    'coordination-group': numbers,
    ambassador: numbers,
    administrator: numbers,
  },

  // What the product has besides. The course itself is its row in the list, and the door to all the rest.
  course: {
    'family-adult': view,
    youth: view,
    coordinator: { view: 'always', make: 'always', close: 'always', open: 'always' },
    'meeting-leader': view,
    'minute-taker': view,
    'core-team': covered,
    network: covered,
    external: covered,
    'support-person': { view: 'if-family-allows' },
    leader: glass,
  },
  'family-facts': {
    'family-adult': view,
    youth: view,
    coordinator: edit,
    'meeting-leader': covered,
    'minute-taker': covered,
    'core-team': covered,
    network: covered,
    external: covered,
    'support-person': { view: 'if-family-allows' },
    leader: glass,
  },
  checklist: {
    coordinator: edit,
    'meeting-leader': view,
    'minute-taker': view,
    'core-team': covered,
    leader: glass,
  },
  timeline: {
    'family-adult': view,
    youth: view,
    coordinator: view,
    'meeting-leader': view,
    'minute-taker': view,
    'core-team': covered,
    leader: glass,
  },
  // How the two who held the meeting found their own work (D-12): not about the family, and nobody else's.
  debrief: { coordinator: edit, 'meeting-leader': edit },
  // Who comes, and who does not: each says his own, which that is, domain/meeting/attendance says; she follows it up.
  attendance: {
    coordinator: { view: 'always', edit: 'always', register: 'always' },
    'meeting-leader': { register: 'always' },
    'core-team': { register: 'within-consent' },
  },
  // The tablet into a family member's hands, and the way back out of them.
  'hand-over': { coordinator: { make: 'always' } },
  // Which instruments a course uses (O-58).
  tools: { coordinator: edit },
  // A filling that came on paper or from another system is put in by hand: the family and its teachers have no account.
  scores: { coordinator: { register: 'always' } },
  // Each sees and confirms his own: which that is, domain/course/journal says.
  journal: { coordinator: view, 'meeting-leader': view, 'core-team': view },
  // Where in its model the course stands (decision 0029): everybody reads it with the course, she says it.
  step: { coordinator: { edit: 'always' } },
  // What is left to see to when a course ends, and after it.
  closing: { coordinator: edit },
  // "See it as …", and what each recipient gets before anything is sent.
  sharing: { coordinator: view },
  // What goes out about a meeting, recipient by recipient.
  letters: { coordinator: { view: 'always', send: 'always' } },
  'audit-log': { 'family-adult': { view: 'on-request' }, coordinator: view },
  'access-copy': {
    'family-adult': { view: 'own' },
    youth: { view: 'own' },
    coordinator: { prepare: 'always', send: 'always' },
  },
  'break-glass': { coordinator: view, leader: { open: 'always' } },
  // Whom it holds says who is covered and who is not: hers alone.
  channel: { coordinator: { view: 'always', make: 'always' } },
  // How many courses each coordinator has (T-34): numbers of colleagues, and no course.
  caseload: { leader: view },
  settings: { administrator: edit },
  // What the municipality lets stand in every invitation: who writes one may know why something is not found.
  'allow-list': { coordinator: view, administrator: edit },
  // The municipality's two groups, which are of no course (T-29, T-33): who runs one, who is in it, and when it meets.
  'coordination-group': { leader: edit },
  'ambassador-group': { coordinator: edit },
} as const satisfies Record<string, AccessRow>

type Table = typeof accessTable
export type Thing = keyof Table
export const things = Object.keys(accessTable) as Thing[]

type VerbIn<R> = R extends unknown ? { [role in keyof R]: keyof R[role] }[keyof R] : never
/** A cell that somebody has, as it is asked for: `edit network-map`. */
export type Act = { [thing in Thing]: `${VerbIn<Table[thing]> & Verb} ${thing}` }[Thing]
