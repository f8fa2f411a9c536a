import { readFileSync } from 'node:fs'
import * as z from 'zod'

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin)
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)
const key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'skal være 32 bytes i base64')

/** As the database gives it back: what is sealed and chained under an id must be found again. */
const uuid = z.uuid().toLowerCase()

/** Where the database is: all that the commands beside the service need. */
const storage = z.object({
  /** PostgreSQL for the service's own login; absent means the built-in database in DATA_FOLDER. */
  DATABASE_URL: z.string().optional(),
  DATA_FOLDER: z.string().default('.local/database'),
  MUNICIPALITY_ID: uuid,
})

/** Every variable the service reads, in one place. All begin with SAMLET_; nothing else reads process.env. */
const variables = storage.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(4401),
  HOST: z.string().default('127.0.0.1'),
  /** Where people's browsers reach the service, e.g. https://samlet.kommune.dk */
  PUBLIC_ORIGIN: origin,
  /** PostgreSQL for the owner that migrates; used once at start. */
  MIGRATION_DATABASE_URL: z.string().optional(),
  MUNICIPALITY_NAME: z.string().min(1),
  /** Mail domains of the municipality's own mailboxes, comma separated. */
  MAIL_DOMAINS: list.transform((domains) => domains.map((domain) => domain.toLowerCase())),
  TENANT_ID: uuid,
  API_CLIENT_ID: uuid,
  API_CLIENT_SECRET: z.string().min(1),
  BOT_CLIENT_ID: uuid,
  BOT_CLIENT_SECRET: z.string().min(1),
  TEAMS_APP_ID: uuid,
  /** The add-in whose mark the second line looks for in coordinators' calendars; the manifest has the same. */
  OUTLOOK_ADDIN_ID: uuid,
  /** 32 bytes in base64: seals CPR numbers and free text. A file is read if the variable is absent. */
  ENCRYPTION_KEY: key,
  BOT_SERVICE_ORIGINS: list.default(['https://smba.trafficmanager.net']),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DIST_FOLDER: z.string().default('dist'),
})

export type Environment = z.output<typeof variables> & {
  production: boolean
  localMicrosoft365: string | null
}

/** Refused to start; `message` is the Danish sentence for the person who starts it. */
export class EnvironmentIncomplete extends Error {
  override readonly name = 'EnvironmentIncomplete'
}

/**
 * @throws EnvironmentIncomplete naming every line that is missing or wrong
 */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const own = ownOf(env)
  if (Object.keys(own).length === 0)
    throw new EnvironmentIncomplete(
      'Der er ingen opsætning. På en bærbar: kør »npm start«. I drift: sæt SAMLET_-variablerne, som README nævner.',
    )
  const production = env['NODE_ENV'] === 'production'
  const localMicrosoft365 = localMode(own, production)
  const file = own['ENCRYPTION_KEY_FILE']
  if (!own['ENCRYPTION_KEY'] && file) own['ENCRYPTION_KEY'] = keyFrom(file, production)
  const value = parsedWith(variables, own)
  if (value.BOT_CLIENT_ID === value.API_CLIENT_ID)
    throw new EnvironmentIncomplete(
      'SAMLET_BOT_CLIENT_ID og SAMLET_API_CLIENT_ID skal være to forskellige registreringer: ellers kan enhver, der er logget ind, udgive sig for botten.',
    )
  if (!localMicrosoft365 && !value.PUBLIC_ORIGIN.startsWith('https://'))
    throw new EnvironmentIncomplete('SAMLET_PUBLIC_ORIGIN skal være https.')
  return { ...value, production, localMicrosoft365 }
}

/**
 * For a command that only looks into the database. The built-in one holds a single municipality and can say which; PostgreSQL cannot be
 * asked without saying it.
 * @throws EnvironmentIncomplete
 */
export function readStorageEnvironment(
  env: Record<string, string | undefined>,
): Omit<z.output<typeof storage>, 'MUNICIPALITY_ID'> & { MUNICIPALITY_ID: string | null } {
  const own = ownOf(env)
  const known = own['DATABASE_URL'] || own['MUNICIPALITY_ID']
  const { MUNICIPALITY_ID: given, ...rest } = parsedWith(
    known ? storage : storage.partial({ MUNICIPALITY_ID: true }),
    own,
  )
  return { ...rest, MUNICIPALITY_ID: given ?? null }
}

function ownOf(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith('SAMLET_') && value ? [[name.slice(7), value]] : [],
    ),
  )
}

function parsedWith<T extends z.ZodType>(schema: T, own: Record<string, string>): z.output<T> {
  const parsed = schema.safeParse(own)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(
    (issue) => `  SAMLET_${String(issue.path[0])}: ${own[String(issue.path[0])] ? issue.message : 'mangler'}`,
  )
  throw new EnvironmentIncomplete(
    `Opsætningen er ikke hel, så Samlet starter ikke:\n${[...new Set(lines)].join('\n')}`,
  )
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

/** The local issuer is trusted only on loopback, on an explicit flag, without a real tenant, outside production (architecture). */
function localMode(own: Record<string, string>, production: boolean): string | null {
  const local = own['LOCAL_MICROSOFT365']
  if (!local) return null
  if (production)
    throw new EnvironmentIncomplete('SAMLET_LOCAL_MICROSOFT365 kan ikke bruges, når NODE_ENV er production.')
  if (own['TENANT_ID'])
    throw new EnvironmentIncomplete(
      'SAMLET_LOCAL_MICROSOFT365 og SAMLET_TENANT_ID kan ikke være sat samtidig. Vælg øvelse eller rigtig tenant.',
    )
  if (
    !URL.canParse(local) ||
    !loopback.has(new URL(local).hostname) ||
    !loopback.has(own['HOST'] ?? '127.0.0.1')
  )
    throw new EnvironmentIncomplete(
      'Den lokale øvelse må kun køre på denne maskine: SAMLET_LOCAL_MICROSOFT365 og SAMLET_HOST skal være 127.0.0.1 eller localhost.',
    )
  own['TENANT_ID'] = own['LOCAL_TENANT_ID'] ?? ''
  own['BOT_SERVICE_ORIGINS'] = new URL(local).origin
  return new URL(local).origin
}

function keyFrom(file: string, production: boolean): string {
  if (production && file.includes('.local/'))
    throw new EnvironmentIncomplete(
      'Nøglefilen fra den lokale øvelse må ikke bruges i drift. Lav en nøgle, og gem den sikkert.',
    )
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new EnvironmentIncomplete(`Nøglefilen ${file} kan ikke læses. Ret SAMLET_ENCRYPTION_KEY_FILE.`)
  }
}
