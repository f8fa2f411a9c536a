import type { Logger } from 'pino'
import type { Clock } from '../ports/clock.ts'
import type { Posting } from '../ports/posting.ts'
import type { Database } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'

/** All that bringing a card to where it belongs may reach. */
export type Delivery = {
  db: Database
  clock: Clock
  log: Logger
  outbox: Outbox
  posting: Posting
  settings: { teamsAppId: string; botClientId: string }
}
