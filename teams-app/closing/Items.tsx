import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { tickClosing } from '#shared/api/closing.ts'
import { capital } from '#shared/text/capital.ts'
import { formatDay } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { partyName } from '../seen/party-name.ts'
import { useWords } from '../words.ts'
import { useClosingWords } from './closing-words.ts'
import { useClosingAct, type Closing } from './use-closing.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  when: { color: tokens.colorNeutralForeground2, paddingLeft: '32px', display: 'block' },
})

type Item = Closing['items'][number]

/** The journals, one a department, and the channel: told while the course runs, ticked when it has ended. */
export function Items({ courseId, closing }: { courseId: string; closing: Closing }) {
  const words = useWords()
  const text = useClosingWords()
  const styles = useStyles()
  const [done, toDo] = useItemNames()
  const { closed, items } = closing
  const tick = useClosingAct(courseId, (call, { item, done }: { item: Item['item']; done: boolean }) =>
    call(tickClosing, { params: { courseId, item }, body: { done } }),
  )
  const ticked = ({ item, doneOn }: Item) =>
    tick.isPending && tick.variables.item === item ? tick.variables.done : doneOn !== null
  const when = ({ doneOn, doneBy }: Item) =>
    doneOn ? text.doneBy(formatDay(Temporal.PlainDate.from(doneOn), words.language), doneBy ?? '') : ''
  return (
    <Section heading={closed ? text.items : text.itemsBefore}>
      {closed && <Text>{text.itemsHint}</Text>}
      {tick.error && <Failure sentence={sentenceOf(tick.error, words)} />}
      <ul className={styles.list}>
        {items.map((entry) => (
          <li key={entry.item}>
            {closed ? (
              <>
                <Checkbox
                  label={done(entry.item)}
                  checked={ticked(entry)}
                  onChange={(_, { checked }) => {
                    if (!tick.isPending) tick.mutate({ item: entry.item, done: checked === true })
                  }}
                />
                <Text size={200} className={styles.when}>
                  {when(entry)}
                </Text>
              </>
            ) : (
              <Text>{toDo(entry.item)}</Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const nobody = { contacts: [], members: [] }

/** An item as it is ticked, and as it is told beforehand. */
function useItemNames(): [done: (item: Item['item']) => string, toDo: (item: Item['item']) => string] {
  const words = useWords()
  const text = useClosingWords()
  const said = (own: string, channel: string, of: (who: string) => string) => (item: Item['item']) => {
    if (item === 'own') return own
    if (item === 'channel') return channel
    return of(capital(partyName({ kind: 'department', id: item }, nobody, words) ?? item))
  }
  return [
    said(text.ownJournal, text.channel, text.journal),
    said(text.ownToDo, text.channelToDo, text.journalToDo),
  ]
}
