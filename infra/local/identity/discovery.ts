import { Router } from 'express'
import { tenantId } from '../personas.ts'
import type { SigningKey } from './keys.ts'
import { botIssuer } from './tokens.ts'

/** Entra's public pages about itself. Addresses inside are Microsoft's own, as MSAL expects them. */
export function entraDiscovery(key: SigningKey): Router {
  const router = Router()
  const authority = `https://login.microsoftonline.com/${tenantId}`
  router.get('/common/discovery/instance', (_req, res) => {
    const aliases = [
      'login.microsoftonline.com',
      'login.windows.net',
      'login.microsoft.com',
      'sts.windows.net',
    ]
    res.json({
      tenant_discovery_endpoint: `${authority}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        { preferred_network: 'login.microsoftonline.com', preferred_cache: 'login.windows.net', aliases },
      ],
    })
  })
  router.get(`/${tenantId}/v2.0/.well-known/openid-configuration`, (_req, res) => {
    res.json({
      issuer: `${authority}/v2.0`,
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      jwks_uri: `${authority}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
      response_types_supported: ['code', 'id_token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    })
  })
  router.get(`/${tenantId}/discovery/v2.0/keys`, (_req, res) => void res.json(key.jwks))
  return router
}

/** The Bot Framework's public pages: how a bot learns which key the connector signs with. */
export function botDiscovery(key: SigningKey): Router {
  const router = Router()
  router.get('/v1/.well-known/openidconfiguration', (_req, res) => {
    res.json({
      issuer: botIssuer,
      jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    })
  })
  router.get(
    '/v1/.well-known/keys',
    (_req, res) =>
      void res.json({ keys: key.jwks.keys.map((one) => ({ ...one, endorsements: ['msteams'] })) }),
  )
  return router
}
