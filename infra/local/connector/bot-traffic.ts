import type { Identity } from '../identity/identity.ts'
import { text } from '../graph/call.ts'
import { connectorToken } from '../identity/tokens.ts'
import type { Watch } from '../passage.ts'
import { botClientId } from '../personas.ts'

export type BotAnswer = { status: number; body: unknown }
export type BotTraffic = {
  /** Null until the service has said where it is. */
  serviceOrigin: string | null
  /** Posts one activity to the service as the Bot Connector does. Status 0: nobody answered. */
  send(activity: Record<string, unknown>): Promise<BotAnswer>
}

const patienceMs = 15_000

export function createBotTraffic(
  identity: Identity,
  serviceUrl: string,
  watch: Watch,
  log: (line: string) => void,
): BotTraffic {
  const traffic: BotTraffic = {
    serviceOrigin: null,
    async send(activity) {
      if (!traffic.serviceOrigin) return { status: 0, body: null }
      try {
        const response = await fetch(`${traffic.serviceOrigin}/api/messages`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await connectorToken(identity.key, botClientId, serviceUrl)}`,
          },
          body: JSON.stringify(activity),
          signal: AbortSignal.timeout(patienceMs),
        })
        const written = await response.text()
        watch({
          to: 'person',
          person: senderOf(activity),
          what: `${text(activity['type'])} ${text(activity['name'])}`,
          body: written,
        })
        if (!response.ok)
          log(`Botten svarede ${response.status} på ${text(activity['type'])} ${text(activity['name'])}`)
        return { status: response.status, body: written ? parsed(written) : null }
      } catch {
        return { status: 0, body: null }
      }
    },
  }
  return traffic
}

function senderOf({ from }: Record<string, unknown>): string | null {
  return text((from as Record<string, unknown> | undefined)?.['aadObjectId']) || null
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return written
  }
}
