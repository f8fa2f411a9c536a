import { tokenFor } from '../pages/naa-broker.ts'
import { LocalRefusal } from '../pages/local-api.ts'
import { reportUnknown } from '../pages/unknown-calls.ts'
import { botClientId, hostClientIds, type Persona } from '../personas.ts'
import type { CardAnswer } from './card-answer.ts'

/**
 * Teams' side of signing in from a card: the person's token for what the bot names, without a word to her. Teams knows what
 * stands in the app's manifest and nothing else.
 * @throws LocalRefusal when it is another
 */
export async function authenticate(
  persona: Persona,
  { uri, id, connectionName }: Extract<CardAnswer, { is: 'sign-in' }>,
): Promise<{ id: string; connectionName: string; token: string }> {
  if (!uri.endsWith(`/botid-${botClientId}`)) {
    reportUnknown(`login til ${uri}`, { id, connectionName })
    throw new LocalRefusal('Teams kender ikke det, kortet vil logge dig ind i.')
  }
  const asked = { clientId: hostClientIds.Teams, scope: `${uri}/access_as_user` }
  return { id, connectionName, token: (await tokenFor(persona, asked)).access_token }
}
