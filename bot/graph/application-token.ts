import { ConfidentialClientApplication, ServerError } from '@azure/msal-node'
import { msalNetwork } from '../msal-network.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { Wire } from '../wire.ts'

/** @param anew not the one in memory: a right that was granted since is in a new one only */
export type ApplicationTokens = (anew?: boolean) => Promise<string>

/**
 * The application's own token for Graph by client credentials. What it opens was consented to where the app was added to a team.
 * @throws Microsoft365Failure
 */
export function applicationTokens(
  settings: { tenantId: string; apiClientId: string; apiClientSecret: string },
  wire: Wire,
): ApplicationTokens {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: settings.apiClientId,
      clientSecret: settings.apiClientSecret,
      authority: `https://login.microsoftonline.com/${settings.tenantId}`,
    },
    system: { networkClient: msalNetwork(wire) },
  })
  return async (anew = false) => {
    try {
      const scopes = ['https://graph.microsoft.com/.default']
      const answer = await client.acquireTokenByClientCredential({ scopes, skipCache: anew })
      if (answer) return answer.accessToken
    } catch (error) {
      if (error instanceof ServerError && error.errorCode === 'invalid_client')
        throw new Microsoft365Failure('microsoft365-refused', true)
    }
    throw new Microsoft365Failure('microsoft365-unavailable', true)
  }
}
