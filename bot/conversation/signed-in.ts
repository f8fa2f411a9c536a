import { randomUUID } from 'node:crypto'
import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import type { Reason } from '#shared/domain/reason.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { Heard } from './heard.ts'
import { preconditionFailed } from './invoke-answer.ts'
import { connectionName, refusedPress, type Answering, type Press } from './pressed.ts'

/**
 * What a press does in her own name towards Microsoft 365 (decision 0022). Without her token it is answered with a request for one, and her
 * Teams sends the same press again with it: she sees nothing of that. The token is held to all that the API holds one to, and must be hers
 * whom the validated activity names. It is kept nowhere.
 * @param act gets her as the API would know her; where it fails because Entra wants to see her first, that is answered here
 */
export async function signedIn(
  world: Answering,
  who: Heard,
  press: Press,
  act: (caller: Caller) => Promise<AdaptiveCardActionResponse>,
): Promise<AdaptiveCardActionResponse> {
  const { signIn, reasons } = textIn(who.language)
  if (!press.token) return loginRequest(world, signIn)
  const caller = await verified(world, who, press.token)
  if (typeof caller === 'string') {
    if (caller === 'token-expired') return preconditionFailed(signIn.expired)
    if (caller === 'microsoft365-unavailable') return preconditionFailed(reasons[caller]())
    await refusedPress(world, who, press)
    return preconditionFailed(signIn.foreign)
  }
  try {
    return await act(caller)
  } catch (error) {
    if (!(error instanceof Microsoft365Failure)) throw error
    if (error.reason === 'consent-to-app-needed') return preconditionFailed(signIn.consent)
    if (error.reason === 'token-expired') return preconditionFailed(signIn.expired)
    throw error
  }
}

async function verified(world: Answering, who: Heard, token: string): Promise<Caller | Reason> {
  try {
    const caller = await world.tokenCheck(token)
    return caller.id.toLowerCase() === who.staffId ? caller : 'token-invalid'
  } catch (error) {
    if (error instanceof Refused) return error.reason
    throw error
  }
}

/** Teams asks Entra itself when it understands `tokenExchangeResource`; where it does not, the button leads to the tab, which signs her in. */
const loginRequest = (
  { appIdUri, hosting }: Answering,
  { needed, button }: { needed: string; button: string },
): AdaptiveCardActionResponse => ({
  statusCode: 401,
  type: 'application/vnd.microsoft.activity.loginRequest',
  value: {
    text: needed,
    connectionName,
    tokenExchangeResource: { id: randomUUID(), uri: appIdUri, providerId: '' },
    buttons: [{ type: 'signin', title: button, value: `${hosting.origin}/tab/` }],
  },
})
