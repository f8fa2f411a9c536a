import { Temporal } from 'temporal-polyfill'
import { microsoft365 } from '#bot/graph/microsoft365.ts'
import { wire } from '#bot/wire.ts'
import { graphToken } from '../../infra/local/identity/tokens.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientId, outlookAddinId, personas } from '../../infra/local/personas.ts'
import type { StoredMail } from '../../infra/local/graph/mail.ts'
import type { Api } from './api.ts'

export type WithMail = {
  local: Local
  /** What has been sent, and is in the local Outlook. */
  sent(): Promise<StoredMail[]>
  stop(): Promise<void>
}

/** Gives the API the local Microsoft 365 to send with, as the coordinator with no other right. */
export async function withMail(api: Api): Promise<WithMail> {
  const local = await startLocal({
    port: 0,
    now: Temporal.Instant.from('2026-02-01T08:00:00Z'),
    log: () => {},
  })
  const coordinator = personas[0]!
  const tokens = () => graphToken(local.identity.key, coordinator, apiClientId, ['Mail.Send'])
  api.world.onBehalfOf = microsoft365(tokens, outlookAddinId, wire(local.origin))
  return {
    local,
    sent: async () => (await (await fetch(`${local.origin}/local/mails`)).json()) as StoredMail[],
    stop: () => local.stop(),
  }
}
