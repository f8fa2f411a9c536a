import type { RequestHandler } from 'express'
import * as z from 'zod'

const issuer = 'https://api.botframework.com'

const envelope = z.object({
  serviceUrl: z.url(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
})

/**
 * Stands in front of the SDK, which would also take Entra tokens for our app id as bot traffic: then any colleague who is signed in
 * could speak in another's name, and have the bot's own token sent to an address of his choice. Only the Bot Connector's tokens,
 * only known service addresses, only our tenant. Signature, audience and lifetime are the SDK's to check, after this.
 * @param serviceOrigins exact origins, e.g. https://smba.trafficmanager.net
 */
export function connectorOnly(serviceOrigins: readonly string[], tenantId: string): RequestHandler {
  return (req, res, next) => {
    if (issuerOf(req.get('authorization')) !== issuer)
      return void res.status(401).json({ reason: 'token-invalid' })
    const parsed = envelope.safeParse(req.body)
    if (!parsed.success) return void res.status(400).json({ reason: 'invalid-request' })
    const { serviceUrl, channelData, conversation } = parsed.data
    if (!serviceOrigins.includes(new URL(serviceUrl).origin))
      return void res.status(403).json({ reason: 'not-allowed' })
    if ((channelData?.tenant?.id ?? conversation?.tenantId) !== tenantId)
      return void res.status(403).json({ reason: 'token-other-tenant' })
    next()
  }
}

/** Read without trust, only to turn away; null when it is no JWT. */
function issuerOf(authorization: string | undefined): unknown {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization ?? '')?.[1]
  if (!payload) return null
  try {
    return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss?: unknown } | null)?.iss
  } catch {
    return null
  }
}
