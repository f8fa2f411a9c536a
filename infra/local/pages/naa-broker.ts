import type { Persona } from '../personas.ts'
import { tenantId } from '../personas.ts'
import { LocalRefusal, write, type TokenAnswer } from './local-api.ts'
import { reportUnknown } from './unknown-calls.ts'

type Request = {
  method: string
  requestId: string
  tokenParams?: { clientId: string; scope: string }
}

/**
 * The host's side of nested app authentication: MSAL in a face asks, the host answers with a token for the person at the screen.
 * @param json MSAL's NestedAppAuthRequest
 * @returns the NestedAppAuthResponse as JSON
 */
export async function answerNestedAuth(json: string, persona: Persona, sdkName: string): Promise<string> {
  const { method, requestId, tokenParams } = JSON.parse(json) as Request
  const answer = (more: object) =>
    JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, success: true, ...more })
  const refuse = (description: string) =>
    answer({
      success: false,
      error: { status: 'PERSISTENT_ERROR', code: 'server_error', subError: '', description },
    })
  if (method === 'GetInitContext') {
    const accountContext = {
      homeAccountId: `${persona.id}.${tenantId}`,
      environment: 'login.windows.net',
      tenantId,
    }
    return answer({
      initContext: { sdkName, sdkVersion: '1', capabilities: { queryAccount: true }, accountContext },
    })
  }
  if ((method === 'GetToken' || method === 'GetTokenPopup') && tokenParams) {
    try {
      const { account, ...token } = await tokenFor(persona, tokenParams)
      return answer({ account, token })
    } catch (error) {
      if (error instanceof LocalRefusal) return refuse(error.message)
      throw error
    }
  }
  reportUnknown(`nestedAppAuth ${method}`, json)
  return refuse(`The local host does not know ${method}.`)
}

/** @throws LocalRefusal when client or scope is not ours */
export function tokenFor(
  persona: Persona,
  { clientId, scope }: { clientId: string; scope: string },
): Promise<TokenAnswer> {
  return write('POST', 'token', { persona: persona.key, clientId, scope })
}
