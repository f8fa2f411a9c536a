import { ConfidentialClientApplication, InteractionRequiredAuthError, ServerError } from '@azure/msal-node'
import { msalNetwork } from '../msal-network.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { Wire } from '../wire.ts'

/**
 * The delegated rights that each thing needs (knowledge: graph 2.1); nothing tenant-wide. Apart, so that who has not let Samlet send mail can
 * book all the same.
 */
const rights = {
  booking: ['User.Read', 'Calendars.Read', 'Calendars.ReadWrite', 'Place.Read.All'],
  mail: ['Mail.Send'],
}

export type GraphTokens = (userToken: string, work?: keyof typeof rights) => Promise<string>

/**
 * Exchanges the person's token for one that acts on her behalf. MSAL keeps it in memory only, for as long as it lives.
 * @throws Microsoft365Failure `consent-to-app-needed` with the claims challenge for the client, or `token-expired`
 */
export function onBehalfOfTokens(
  settings: { tenantId: string; apiClientId: string; apiClientSecret: string },
  wire: Wire,
): GraphTokens {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: settings.apiClientId,
      clientSecret: settings.apiClientSecret,
      authority: `https://login.microsoftonline.com/${settings.tenantId}`,
    },
    system: { networkClient: msalNetwork(wire) },
  })
  return async (userToken, work = 'booking') => {
    const scopes = rights[work].map((right) => `https://graph.microsoft.com/${right}`)
    try {
      const answer = await client.acquireTokenOnBehalfOf({ oboAssertion: userToken, scopes })
      if (!answer) throw new Microsoft365Failure('microsoft365-unavailable', true)
      return answer.accessToken
    } catch (error) {
      if (error instanceof Microsoft365Failure) throw error
      if (error instanceof InteractionRequiredAuthError)
        throw new Microsoft365Failure('consent-to-app-needed', true, error.claims || null)
      if (error instanceof ServerError && error.errorCode === 'invalid_grant')
        throw new Microsoft365Failure('token-expired', true)
      if (error instanceof ServerError && error.errorCode === 'invalid_client')
        throw new Microsoft365Failure('microsoft365-refused', true)
      throw new Microsoft365Failure('microsoft365-unavailable', true)
    }
  }
}
