import { Text } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDay } from '#shared/text/format.ts'
import { Rows } from '../overview/Rows.tsx'
import { More } from '../pieces/More.tsx'
import { useWords } from '../words.ts'
import { useLogWords } from '../log/log-words.ts'
import { useHeldWords } from './held-words.ts'
import type { Draft } from './use-held.ts'

/** Who has seen, changed and sent what about the person: all of it is in the answer, and a press away here. */
export function Logged({ log }: Pick<Draft, 'log'>) {
  const { tab, language } = useWords()
  const text = useHeldWords()
  const logText = useLogWords()
  if (log.length === 0) return <Text>{text.noLog}</Text>
  return (
    <More head={`${text.log} (${log.length})`} named={text.log}>
      <Rows
        caption={text.log}
        heads={[tab.plan.when, tab.plan.who, text.log]}
        rows={log.map(({ at, by, action, kind, times }, n) => ({
          key: String(n),
          cells: [
            text.times(formatDay(localDate(Temporal.Instant.from(at)), language), times),
            by ?? logText.samlet,
            logText.actions[action as keyof typeof logText.actions] ?? logText.kinds[kind],
          ],
        }))}
      />
    </More>
  )
}
