import { randomUUID } from 'node:crypto'
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose'

export type SigningKey = {
  /** As published for those who verify. */
  jwks: JSONWebKeySet
  /** For verifying what was signed here. */
  publicKey: CryptoKey
  /** Seconds from now; a negative life makes a token that has expired. */
  sign(claims: JWTPayload, lifeSeconds: number): Promise<string>
}

/** A new RS256 key pair for every start. */
export async function createSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const kid = randomUUID()
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }] },
    publicKey,
    sign(claims, lifeSeconds) {
      const issuedAt = Math.floor(Date.now() / 1000) + Math.min(0, lifeSeconds - 60)
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .setIssuedAt(issuedAt)
        .setNotBefore(issuedAt)
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifeSeconds)
        .sign(privateKey)
    },
  }
}
