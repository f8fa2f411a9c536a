import { readFileSync } from 'node:fs'
import * as z from 'zod'

const page = z.url({ protocol: /^https$/ })
const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin)

const source = z.object({
  /** Where people's browsers reach the service: https, or http on this machine in the local exercise. */
  origin,
  teamsAppId: z.uuid(),
  outlookAddinId: z.uuid(),
  /** The registration that tokens are issued for. Never the bot's: see bot/environment.ts. */
  apiClientId: z.uuid(),
  botClientId: z.uuid(),
  /** Who stands behind the app in the catalogue of Teams and Outlook, and its own pages about it. */
  municipality: z.object({ name: z.string().min(1).max(32), website: page, privacy: page, terms: page }),
})

/** The one source of ids and addresses: whatever differs between two municipalities, and nothing else. */
export type Source = z.output<typeof source>

/**
 * Counted up when a manifest changes, and only then: a changed Outlook manifest needs an administrator's consent
 * again, and people cannot send until it is given.
 */
export const manifestVersion = '1.0.0'

/** Variable → place in the source. The names are those of the service, so one environment file serves both. */
const variables = {
  SAMLET_PUBLIC_ORIGIN: 'origin',
  SAMLET_TEAMS_APP_ID: 'teamsAppId',
  SAMLET_OUTLOOK_ADDIN_ID: 'outlookAddinId',
  SAMLET_API_CLIENT_ID: 'apiClientId',
  SAMLET_BOT_CLIENT_ID: 'botClientId',
  SAMLET_MUNICIPALITY_NAME: 'municipality.name',
  SAMLET_WEBSITE_URL: 'municipality.website',
  SAMLET_PRIVACY_URL: 'municipality.privacy',
  SAMLET_TERMS_URL: 'municipality.terms',
} as const

/** Some variables are missing or wrong; `message` is the Danish sentence for the person who builds. */
export class SourceIncomplete extends Error {
  override readonly name = 'SourceIncomplete'
}

/**
 * @param env the process environment. None of the variables set: the local exercise (local.json).
 * @throws SourceIncomplete naming every variable that is missing or wrong
 */
export function readSource(env: Record<string, string | undefined>): Source {
  if (!Object.keys(variables).some((name) => env[name])) return localSource()
  const raw: Record<string, unknown> = { municipality: {} }
  for (const [name, place] of Object.entries(variables)) {
    const [first = '', second] = place.split('.')
    if (second) (raw['municipality'] as Record<string, unknown>)[second] = env[name] || undefined
    else raw[first] = env[name] || undefined
  }
  const parsed = source.safeParse(raw)
  if (parsed.success) return parsed.data
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path.join('.')))
  const lines = Object.entries(variables)
    .filter(([, place]) => wrong.has(place))
    .map(([name]) => `  ${name}: ${env[name] ? 'er ikke gyldig' : 'mangler'}`)
  throw new SourceIncomplete(
    `Manifesterne kan ikke bygges, for opsætningen er ikke hel:\n${lines.join('\n')}`,
  )
}

/** The invented municipality of the local exercise, on this machine. */
export function localSource(): Source {
  return source.parse(JSON.parse(readFileSync(new URL('local.json', import.meta.url), 'utf8')))
}
