import pg from 'pg'
import { DatabaseLoginTooStrong, DatabaseNotPrepared, DatabaseUnreachable } from '../refusal.ts'
import { role } from '../transaction.ts'
import type { Engine } from './pglite.ts'
import { PreparedClient } from './prepared-client.ts'

/** @throws DatabaseUnreachable */
export async function openPostgres(url: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparedClient,
    max: 10,
    connectionTimeoutMillis: 15_000,
    statement_timeout: 30_000,
  })
  // A connection that the server dropped is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => {})
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new DatabaseUnreachable(error)
  }
  return { kind: 'postgres', pool, prove: () => proveLogin(pool), close: () => pool.end() }
}

/** Lets the service's login work as the bounded role, and gives it a place for its jobs. Run by the owner. */
export async function admitLogin(owner: pg.Pool, login: string): Promise<void> {
  const name = pg.escapeIdentifier(login)
  const { rows } = await owner.query<{ member: boolean }>(`select pg_has_role($1, $2, 'member') as member`, [
    login,
    role,
  ])
  if (!rows[0]?.member) await owner.query(`grant ${role} to ${name}`)
  await owner.query(`create schema if not exists pgboss; grant usage, create on schema pgboss to ${name}`)
}

export async function loginOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ login: string }>('select session_user as login')
  return rows[0]!.login
}

/** @throws DatabaseLoginTooStrong when the login could walk past row-level security; DatabaseNotPrepared when it has no role to work as */
async function proveLogin(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ login: string; strong: boolean; owner: boolean; member: boolean }>(
    `select session_user as login, r.rolsuper or r.rolbypassrls as strong, pg_has_role(session_user, $1, 'member') as member,
       exists (select 1 from pg_class c where c.relname = 'course' and c.relnamespace = 'public'::regnamespace
         and pg_has_role(session_user, c.relowner, 'member')) as owner
     from pg_roles r where r.rolname = session_user`,
    [role],
  )
  const found = rows[0]!
  if (found.strong || found.owner) throw new DatabaseLoginTooStrong(found.login)
  if (!found.member) throw new DatabaseNotPrepared(`brugeren ${found.login} mangler rollen ${role}`)
}
