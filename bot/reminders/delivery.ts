import type { Logger } from 'pino'
import type { HostingTeam } from '../ports/hosting-team.ts'
import type { Posting } from '../ports/posting.ts'
import type { Acting } from '../world.ts'

/** All that carrying out what is due may reach. */
export type Delivery = Acting & {
  log: Logger
  posting: Posting
  hostingTeam: HostingTeam
  settings: { teamsAppId: string; botClientId: string; publicOrigin: string }
}
