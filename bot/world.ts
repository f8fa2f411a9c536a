import type { Logger } from 'pino'
import type { Clock } from './ports/clock.ts'
import type { HostingTeam } from './ports/hosting-team.ts'
import type { OnBehalfOf } from './ports/microsoft365.ts'
import type { Posting } from './ports/posting.ts'
import type { Database } from './storage/database.ts'
import type { Outbox } from './storage/outbox.ts'
import type { Vault } from './storage/vault.ts'

/** All that the API may reach. Built once in main.ts; tests build it with the same parts. */
export type World = {
  db: Database
  vault: Vault
  clock: Clock
  outbox: Outbox
  onBehalfOf: OnBehalfOf
  /** The hosting team and the bot's way out, which an administrator tries before she chooses; `origin`: where the tab stands. */
  hosting: { team: HostingTeam; posting: Posting; origin: string }
  municipalityName: string
  /** Lower-case domains whose mailboxes may be invited in Outlook. */
  mailDomains: readonly string[]
  log: Logger
}

/** What an act on a course reaches, whether the tab or a card asks for it. */
export type Acting = Pick<World, 'db' | 'vault' | 'clock' | 'outbox'>
/** The same, where somebody may be invited by it. */
export type Inviting = Acting & Pick<World, 'mailDomains'>
