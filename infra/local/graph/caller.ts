import { findMailbox } from '../directory.ts'
import type { Identity } from '../identity/identity.ts'
import { graphAudience, v1Issuer, verifyToken } from '../identity/tokens.ts'
import { GraphRefusal, text, type GraphCaller } from './call.ts'

/**
 * Who stands behind a token for Graph: signature, issuer, audience and time are checked.
 * @throws GraphRefusal 401
 */
export async function readCaller(
  identity: Identity,
  authorization: string | undefined,
): Promise<GraphCaller> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty.')
  const claims = await verifyToken(identity.key, token, v1Issuer, graphAudience).catch(() => {
    throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token validation failure.')
  })
  const clientId = String(claims['appid'])
  if (claims['idtyp'] === 'app')
    return {
      kind: 'application',
      clientId,
      roles: new Set(Array.isArray(claims['roles']) ? claims['roles'].map(String) : []),
    }
  const mailbox = findMailbox(String(claims['oid']))
  if (!mailbox)
    throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'The user of the token does not exist.')
  return { kind: 'person', clientId, mailbox, scopes: new Set(text(claims['scp']).split(' ')) }
}
