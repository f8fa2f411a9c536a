import { ConfidentialClientApplication, ServerError } from '@azure/msal-node'
import { msalNetwork } from '../msal-network.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { Wire } from '../wire.ts'

/**
 * The application's own token for Graph by client credentials. What it opens was consented to where the app was added to a team.
 * @throws Microsoft365Failure
 */
export function applicationTokens(
  settings: { tenantId: string; apiClientId: string; apiClientSecret: string },
  wire: Wire,
): () => Promise<string> {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: settings.apiClientId,
      clientSecret: settings.apiClientSecret,
      authority: `https://login.microsoftonline.com/${settings.tenantId}`,
    },
    system: { networkClient: msalNetwork(wire) },
  })
  return async () => {
    try {
      const scopes = ['https://graph.microsoft.com/.default']
      const answer = await client.acquireTokenByClientCredential({ scopes })
      if (answer) return answer.accessToken
    } catch (error) {
      if (error instanceof ServerError && error.errorCode === 'invalid_client')
        throw new Microsoft365Failure('microsoft365-refused', true)
    }
    throw new Microsoft365Failure('microsoft365-unavailable', true)
  }
}
