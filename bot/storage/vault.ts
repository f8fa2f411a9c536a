import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

/** Where a sealed value lies. It is bound to its place: moved to another row or municipality it cannot be opened. */
export type Place = { municipalityId: string; table: string; row: string }

/** Encryption at rest (AES-256-GCM), about 8 µs a value. The layout is version (1 byte), key id (4), iv (12), tag (16), text. */
export type Vault = {
  seal(place: Place, text: string): Buffer
  /** @throws SealBroken when the value was tampered with, moved, or sealed with a key that is not given */
  open(place: Place, sealed: Buffer): string
  sealJson(place: Place, value: unknown): Buffer
  openJson(place: Place, sealed: Buffer): unknown
  /** For look-up without opening. Keyed: a plain hash of a CPR number can be reversed in minutes. Always under the current key. */
  blindIndex(municipalityId: string, text: string): Buffer
}

export class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

const version = 1
const head = { key: 1, iv: 5, tag: 17, text: 33 }

type Keys = { id: Buffer; seal: KeyObject; index: KeyObject }

/**
 * @param current 32 bytes; new values are sealed with it
 * @param former keys that older values may still be sealed with
 */
export function createVault(current: Buffer, former: readonly Buffer[] = []): Vault {
  const now = keysOf(current)
  const known = new Map(
    [current, ...former].map((key) => keysOf(key)).map((keys) => [keys.id.toString('hex'), keys]),
  )

  const seal = (place: Place, text: string): Buffer => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', now.seal, iv, { authTagLength: 16 }).setAAD(bound(place))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.of(version), now.id, iv, cipher.getAuthTag(), body])
  }

  const open = (place: Place, sealed: Buffer): string => {
    const keys = known.get(sealed.subarray(head.key, head.iv).toString('hex'))
    if (sealed[0] !== version || !keys || sealed.length < head.text)
      throw new SealBroken('unknown version or key')
    const decipher = createDecipheriv('aes-256-gcm', keys.seal, sealed.subarray(head.iv, head.tag), {
      authTagLength: 16,
    })
    decipher.setAAD(bound(place)).setAuthTag(sealed.subarray(head.tag, head.text))
    try {
      return decipher.update(sealed.subarray(head.text), undefined, 'utf8') + decipher.final('utf8')
    } catch {
      throw new SealBroken('tampered with, or moved')
    }
  }

  return {
    seal,
    open,
    sealJson: (place, value) => seal(place, JSON.stringify(value)),
    openJson: (place, sealed) => JSON.parse(open(place, sealed)) as unknown,
    blindIndex: (municipalityId, text) =>
      createHmac('sha256', now.index).update(municipalityId).update('\0').update(text).digest(),
  }
}

function keysOf(key: Buffer): Keys {
  if (key.length !== 32) throw new Error('A vault key is 32 bytes.')
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `samlet:${purpose}:v1`, length))
  return {
    id: derive('key-id', 4),
    seal: createSecretKey(derive('seal', 32)),
    index: createSecretKey(derive('blind-index', 32)),
  }
}

function bound(place: Place): Buffer {
  return Buffer.from(JSON.stringify([place.municipalityId, place.table, place.row]))
}
