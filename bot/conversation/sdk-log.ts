import type { App } from '@microsoft/teams.apps'
import type { Logger } from 'pino'
import { trace } from '../http/errors.ts'

type SdkLog = App['log']

/**
 * What the SDK may write in our log: that something happened, and the class and place of an error. Its own words are dropped:
 * they carry whole activities, and its HTTP errors carry the bot's token.
 */
export function sdkLog(log: Logger): SdkLog {
  const errors = (...said: unknown[]) => said.filter((one) => one instanceof Error).map(trace)
  const quiet = () => undefined
  const own: SdkLog = {
    error: (...said: unknown[]) => log.warn({ errors: errors(...said) }, 'teams sdk'),
    warn: (...said: unknown[]) => log.debug({ errors: errors(...said) }, 'teams sdk'),
    info: quiet,
    debug: quiet,
    trace: quiet,
    log: (level, ...said: unknown[]) => (level === 'error' ? own.error(...said) : undefined),
    child: () => own,
  }
  return own
}
