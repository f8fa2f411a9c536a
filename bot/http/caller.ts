import type { Viewer } from '#shared/domain/access.ts'

/** Who is calling, out of a validated token, and the token itself for acting on his behalf. */
export type Caller = Viewer & { mail: string; token: string }

/** Whoever acts on a course: by his token, or by an activity that Teams has signed (then without app roles: a course is reached through its team). */
export type Actor = Pick<Viewer, 'id' | 'roles'>
