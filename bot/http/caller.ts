import type { Viewer } from '#shared/domain/access.ts'

/** Who is calling, out of a validated token, and the token itself for acting on his behalf. */
export type Caller = Viewer & { mail: string; token: string }
