import { cardKey } from '../../infra/local/connector/messages.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import type { Local } from '../../infra/local/local.ts'
import { personas, type Persona } from '../../infra/local/personas.ts'
import { answerIn, type CardJson } from '../../infra/local/teams/card-answer.ts'

/** How the client does it: `token` another token than her own; `automatic`, as when Teams refreshes. */
export type Way = { token?: string; automatic?: boolean; as?: Persona['key'] }
/** Everything that is said on a card, and what its buttons carry, by their titles. */
export type Said = { is: string; words: string; buttons: Record<string, { verb: string } & CardJson> }

const personaOf = (key: Persona['key']) => personas.find((one) => one.key === key)!

/** Where a colleague and the bot speak alone. */
export const chatOf = ({ connector }: Pick<Local, 'connector'>, key: Persona['key']) =>
  connector.conversations(personaOf(key)).find(({ kind }) => kind === 'personal')!

/** A press on a card in the coordinator's own chat, as Teams sends it: once more with the token that the bot asks for. */
export async function pressCard(
  local: Local,
  card: StoredMessage,
  { verb, ...data }: { verb: string } & CardJson,
  { token, automatic = false, as = 'coordinator' }: Way = {},
): Promise<Said> {
  const pressed = {
    activityId: card.id,
    trigger: automatic ? ('automatic' as const) : ('manual' as const),
    action: { type: 'Action.Execute', verb, data: { key: cardKey(card.card), ...data } },
  }
  const send = (authentication?: { id: string; connectionName: string; token: string }) =>
    local.connector.invoke(personaOf(as), chatOf(local, 'coordinator'), {
      ...pressed,
      ...(authentication ? { authentication } : {}),
    })
  const first = await send()
  const asked = answerIn(first.body)
  if (asked.is !== 'sign-in') return read(first.body)
  const { id, connectionName } = asked
  return read((await send({ id, connectionName, token: token ?? (await local.identity.token(as)) })).body)
}

function read(body: unknown): Said {
  const answer = answerIn(body)
  if (answer.is === 'sign-in') throw new Error('Teams asks once.')
  if (answer.is !== 'card') return { ...answer, buttons: {} }
  const buttons: Said['buttons'] = {}
  JSON.stringify(answer.card, (_key, value: unknown) => {
    const { type, title, verb, data } = (value ?? {}) as CardJson
    if (type === 'Action.Execute') buttons[String(title)] = { ...(data as CardJson), verb: String(verb) }
    return value
  })
  return { is: 'card', words: JSON.stringify(answer.card), buttons }
}
