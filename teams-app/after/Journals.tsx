import { Button, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { confirmJournal, readJournals } from '#shared/api/journals.ts'
import { ownJournal } from '#shared/domain/course/closing-items.ts'
import { journalSystems, type JournalSystem } from '#shared/domain/course/journal.ts'
import { formatDay } from '#shared/text/format.ts'
import { journals as da } from '#shared/text/da/journals.ts'
import { journals as en } from '#shared/text/en/journals.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Unread } from '../Refusal.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh } from '../reading.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  name: { flex: '1 1 14rem', overflowWrap: 'anywhere' },
  system: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxWidth: '20rem' },
})

/** The journals of the plan that holds: what the reader may confirm, with the system that it lies in. */
export function Journals({ courseId, isClosed }: { courseId: string; isClosed: boolean }) {
  const words = useWords()
  const text = words.language === 'da' ? da : en
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const id = useId()
  const [system, setSystem] = useState<JournalSystem>(journalSystems[0])
  const read = useQuery({
    queryKey: ['course', courseId, 'journals'],
    queryFn: () => call(readJournals, { params: { courseId }, body: {} }),
  })
  const confirm = useMutation({
    mutationFn: ({ version, item, filed }: { version: string; item: string; filed: JournalSystem | null }) =>
      call(confirmJournal, { params: { courseId, item }, body: { version, system: filed } }),
    onSettled: () => refresh(courseId),
  })
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Unread error={read.error} again={() => void read.refetch()} />
  const { version, items } = read.data
  const nameOf = (item: string) =>
    item === ownJournal
      ? text.own
      : (words.departments.find((one) => one.id === item)?.[words.language] ?? item)
  return (
    <Section heading={text.heading}>
      <Text>{version && items.length > 0 ? text.intro(version) : text.nothing}</Text>
      <output className={confirm.isSuccess ? undefined : 'visually-hidden'}>
        {confirm.isSuccess ? (confirm.variables.filed ? text.saved : text.takenBack) : ''}
      </output>
      {confirm.error && <Failure sentence={sentenceOf(confirm.error, words)} />}
      {version && !isClosed && items.length > 0 && (
        <label htmlFor={id} className={styles.system}>
          {text.system}
          <Select id={id} value={system} onChange={(_, { value }) => setSystem(value as JournalSystem)}>
            {journalSystems.map((one) => (
              <option key={one} value={one}>
                {text.systems[one]}
              </option>
            ))}
          </Select>
        </label>
      )}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map(({ item, doneOn, system: filed }) => (
            <li key={item} className={styles.row}>
              <Text className={styles.name}>
                {nameOf(item)}
                {doneOn &&
                  `: ${text.done(formatDay(Temporal.PlainDate.from(doneOn), words.language), text.systems[filed ?? 'other'])}`}
              </Text>
              {version && !isClosed && (
                <Button
                  aria-label={`${doneOn ? text.undo : text.confirm}: ${nameOf(item)}`}
                  disabledFocusable={confirm.isPending}
                  onClick={() => confirm.mutate({ version, item, filed: doneOn ? null : system })}
                >
                  {doneOn ? text.undo : text.confirm}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
