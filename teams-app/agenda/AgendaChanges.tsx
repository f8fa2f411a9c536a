import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import type { Agenda } from '#shared/domain/agenda/agenda.ts'
import { changesSince, type AgendaChange } from '#shared/domain/agenda/changes.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDate } from '#shared/text/format.ts'
import { Section } from '../pieces/Section.tsx'
import { useWords } from '../words.ts'
import { itemName } from './agenda-clash-rows.ts'
import { useAgendaWords } from './agenda-words.ts'
import type { AgendaReading } from './use-agenda.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } })

/** What is another than in the one that was sent last, for her: whoever got that one gets the next as a whole, where it tells him anything else. */
export function AgendaChanges({ agenda }: { agenda: AgendaReading }) {
  const { language } = useWords()
  const text = useAgendaWords()
  const styles = useStyles()
  const { sent, template } = agenda
  if (!sent) return null
  const changes = changesSince(asAgenda(sent), asAgenda(agenda))
  const day = formatDate(localDate(Temporal.Instant.from(sent.at)), language)
  const say = (change: AgendaChange) => {
    if (!('item' in change)) return text.changes[change.is]
    const what = itemName(change.item, template, text)
    if (change.is !== 'changed') return text.changes[change.is](what)
    return text.changes.changed(what, change.fields.map((field) => text.changes.fields[field]).join(', '))
  }
  return (
    <Section heading={text.screen.since(day)}>
      {changes.length === 0 ? (
        <Text>{text.screen.nothingNew}</Text>
      ) : (
        <ul className={styles.list}>
          {changes.map(say).map((line) => (
            <li key={line}>
              <Text>{line}</Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const asAgenda = ({
  template,
  leaderId,
  items,
}: Pick<AgendaReading, 'template' | 'leaderId' | 'items'>): Agenda => ({
  template,
  leaderId,
  items: items.map(({ by, withheld: _withheld, ...item }) => ({ ...item, addedBy: by, unfiled: null })),
})
