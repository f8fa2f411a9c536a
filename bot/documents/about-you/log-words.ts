import type { LoggedDay } from '#shared/domain/held/log-days.ts'
import { log } from '#shared/text/da/log.ts'

/** Who did it, and as what: a colleague by name, or Samlet by itself. */
export function logWho({ by, to, kind }: LoggedDay): { who: string; role: string } {
  const role = log.roles[(to?.split(':')[0] ?? '') as keyof typeof log.roles] ?? ''
  // Of what was sent, `to` is whom it went to and not who did it.
  return { who: by ?? log.samlet, role: kind === 'sending' ? '' : role }
}

export function logWords({ action, kind, to }: LoggedDay): string {
  const said = log.actions[action as keyof typeof log.actions] ?? log.kinds[kind].toLowerCase()
  const whom = kind === 'sending' && to ? log.roles[to.split(':')[0] as keyof typeof log.roles] : ''
  return whom ? `${said} (til ${whom})` : said
}
