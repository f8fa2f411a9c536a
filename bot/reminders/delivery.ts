import type { Logger } from 'pino'
import type { HostingTeam } from '../ports/hosting-team.ts'
import type { Posting } from '../ports/posting.ts'
import type { Acting } from '../world.ts'

/** What it takes to decide whether a card goes, and with what. */
export type Deciding = Acting & {
  log: Logger
  settings: { teamsAppId: string; botClientId: string; publicOrigin: string }
}
/** All that carrying out what is due may reach. */
export type Delivery = Deciding & { posting: Posting; hostingTeam: HostingTeam }
