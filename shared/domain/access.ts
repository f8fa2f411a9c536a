import { whyNot, type Given } from './access-condition.ts'
import { accessTable, type AccessRow, type Act, type Role, type Thing, type Verb } from './access-table.ts'
import type { Reason } from './reason.ts'

/** App roles as Entra assigns them, in the product's words. */
export type AppRole = 'coordinator' | 'staff' | 'leader' | 'administrator'
/** What somebody is in one course; a leader, while the glass is broken. */
export type CourseRole = 'coordinator' | 'core-team' | 'meeting-leader' | 'leader'

export type Viewer = { id: string; name: string; roles: readonly AppRole[] }

export type Asked = { role: Role; object: Thing; act: Verb; given: Given }
export type AccessDecision = { may: true } | { may: false; because: Reason }

/** The decision of one cell. Of several conditions one is enough; the first says why not. */
export function mayDo({ role, object, act, given }: Asked): AccessDecision {
  const row: AccessRow = accessTable[object]
  const when = row[role]?.[act]
  if (!when) return { may: false, because: 'not-allowed' }
  const answers = (typeof when === 'string' ? [when] : when).map((condition) => whyNot(condition, given))
  const because = answers.includes(null) ? null : answers[0]
  return because ? { may: false, because } : { may: true }
}

/** The cells that an app role has by itself. Every other is of a course, and a course is reached through its team. */
const ofNoCourse: ReadonlySet<Act> = new Set([
  'make course',
  'open break-glass',
  'view metrics',
  'view caseload',
  'view settings',
  'edit settings',
  'view allow-list',
  'edit allow-list',
  'view coordination-group',
  'edit coordination-group',
  'view ambassador-group',
  'edit ambassador-group',
])
const nothingGiven: Given = { consent: 'none', is: new Set() }

/** May this person do this: in a course by what he is there, outside of courses by his app roles? */
export function may(
  viewer: Pick<Viewer, 'roles'>,
  act: Act,
  courseRole: CourseRole | null,
  given = nothingGiven,
): boolean {
  const [verb, object] = act.split(' ') as [Verb, Thing]
  const his = courseRole ? [courseRole] : ofNoCourse.has(act) ? viewer.roles : []
  return his.some((role) => role !== 'staff' && mayDo({ role, object, act: verb, given }).may)
}

/** What the tab offers or leaves out, decided by the service for whoever reads: acts, not roles. */
export const courseActs = [
  'edit family-facts',
  'edit network-map',
  'edit family-plan',
  'edit checklist',
  'send outlook-item',
  'register consent',
  'view sharing',
  'view letters',
  'view audit-log',
  'prepare access-copy',
  'view break-glass',
  'edit step',
  'close course',
  'make channel',
  'view closing',
  'view debrief',
  'view journal',
  'view smiley',
  'view tools',
  'view instruments',
] as const satisfies readonly Act[]
export type CourseAct = (typeof courseActs)[number]
