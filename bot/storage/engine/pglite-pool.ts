import type { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { PreparedClient } from './prepared-client.ts'

/**
 * PGlite as an ordinary `pg.Pool` of one connection, so that the rest of the service knows a single kind of database.
 * Never ask the pool for a second connection while a transaction is open: there is none, and after 15 seconds it says so.
 */
export function pglitePool(lite: PGlite): pg.Pool {
  class LiteClient extends PreparedClient {
    constructor() {
      const { connection, user, password, database } = createPgConfig(inWholeMessages(lite) as PGlite)
      super({ connection, user, password, database } as unknown as pg.ClientConfig)
    }
  }
  const pool = new pg.Pool({
    Client: LiteClient,
    max: 1,
    min: 0,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 15_000,
    // The pool waits for it, though its type does not say so.
    onConnect: cleared as (client: pg.ClientBase) => void,
  })
  // An idle client that fails is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => {})
  return pool
}

/** PGlite has one session: whatever a dropped client left behind is cleared before the next one begins. */
async function cleared(client: pg.ClientBase): Promise<void> {
  await client.query('rollback')
  await client.query('discard all')
}

const sync = 'S'.charCodeAt(0)
const query = 'Q'.charCodeAt(0)
const flush = 'H'.charCodeAt(0)

/** The adapter enters the engine once a message. Held together until the message that wants an answer, it enters once a statement. */
function inWholeMessages(lite: PGlite): Pick<PGlite, 'waitReady' | 'execProtocolStream'> {
  let held: Uint8Array[] = []
  return {
    waitReady: lite.waitReady,
    execProtocolStream: async (message, options) => {
      held.push(message)
      if (message[0] !== sync && message[0] !== query && message[0] !== flush) return []
      const whole = Buffer.concat(held)
      held = []
      return lite.execProtocolStream(whole, options)
    },
  }
}
