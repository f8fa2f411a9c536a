import { ConfidentialClientApplication } from '@azure/msal-node'
import { msalNetwork } from '../msal-network.ts'
import type { Wire } from '../wire.ts'

export type BotRegistration = { botClientId: string; botClientSecret: string; tenantId: string }

/** The bot's token could not be had, so nothing was sent. The cause stays here: it may quote what was sent to Entra. */
export class NoBotToken extends Error {
  override readonly name = 'NoBotToken'
}

/**
 * Tokens for the SDK by client credentials in our own tenant, on our wire. MSAL keeps them until they expire.
 * @throws NoBotToken
 */
export function botTokens(
  { botClientId, botClientSecret, tenantId }: BotRegistration,
  wire: Wire,
): (scope: string | string[]) => Promise<string> {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: botClientId,
      clientSecret: botClientSecret,
      authority: `https://login.microsoftonline.com/${tenantId}`,
    },
    system: { networkClient: msalNetwork(wire) },
  })
  return async (scope) => {
    const answer = await client.acquireTokenByClientCredential({ scopes: [scope].flat() }).catch(() => null)
    if (!answer) throw new NoBotToken()
    return answer.accessToken
  }
}
