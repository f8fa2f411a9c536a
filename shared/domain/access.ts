/** App roles as Entra assigns them, in the product's words. */
export type AppRole = 'coordinator' | 'staff' | 'leader' | 'administrator'
/** What somebody is in one course. */
export type CourseRole = 'coordinator' | 'core-team' | 'meeting-leader'

export type Act =
  | 'see-course'
  | 'change-course'
  | 'book-meeting'
  | 'publish-plan'
  | 'register-consent'
  | 'see-as-others'
  | 'make-course'
  | 'set-up'

export type Viewer = { id: string; name: string; roles: readonly AppRole[] }

/**
 * Who may see and do what: one readable list (catalogue 5.2; issue by issue it grows to every cell).
 * A course is reached through its team; the app role alone opens no family.
 */
const byCourseRole: Record<CourseRole, readonly Act[]> = {
  coordinator: [
    'see-course',
    'change-course',
    'book-meeting',
    'publish-plan',
    'register-consent',
    'see-as-others',
  ],
  'core-team': ['see-course'],
  'meeting-leader': ['see-course'],
}
const byAppRole: Record<AppRole, readonly Act[]> = {
  coordinator: ['make-course'],
  staff: [],
  leader: [],
  administrator: ['set-up'],
}

export function may(viewer: Pick<Viewer, 'roles'>, act: Act, courseRole: CourseRole | null): boolean {
  if (courseRole && byCourseRole[courseRole].includes(act)) return true
  return viewer.roles.some((role) => byAppRole[role].includes(act))
}
