import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { readInstruments } from '#shared/api/instruments.ts'
import { formatDay, formatFullDate } from '#shared/text/format.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Section } from '../pieces/Section.tsx'
import { Unread } from '../Refusal.tsx'
import { useCall, useToday } from '../reading.ts'
import { Tag } from '../Tag.tsx'
import { useWords } from '../words.ts'
import { PutIn } from './PutIn.tsx'
import { Results } from './Results.tsx'
import { useInstrumentWords } from './instrument-words.ts'
import { useSlotName } from './slot-name.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  name: { flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
  last: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** Every version that is to be filled in, with its day, and the way to put a result in; below it what was put in. */
export function Due({ courseId, isClosed }: { courseId: string; isClosed: boolean }) {
  const { language } = useWords()
  const text = useInstrumentWords()
  const styles = useStyles()
  const call = useCall()
  const today = useToday()
  const read = useQuery({
    queryKey: ['course', courseId, 'instruments'],
    queryFn: () => call(readInstruments, { params: { courseId }, body: {} }),
  })
  const nameOf = useSlotName(read.data?.names ?? [])
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Unread error={read.error} again={() => void read.refetch()} />
  const { slots, scores } = read.data
  const urgent = slots.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  const day = (iso: string) => Temporal.PlainDate.from(iso)
  return (
    <>
      <Section heading={text.due}>
        {slots.length === 0 && <Text>{text.nothingDue}</Text>}
        <ul className={styles.list}>
          {urgent.map((slot) => {
            const isLate = slot.due !== null && slot.due < today.toString()
            return (
              <li key={nameOf(slot)} className={styles.row}>
                <Text className={styles.name}>
                  {nameOf(slot)}
                  <Text size={200} className={styles.last}>
                    {slot.last ? text.lastOn(formatFullDate(day(slot.last), language)) : text.never}
                  </Text>
                </Text>
                {slot.due === null && <Text>{text.whenNeeded}</Text>}
                {slot.due !== null && !isLate && (
                  <Text>{text.dueOn(formatDay(day(slot.due), language))}</Text>
                )}
                {slot.due !== null && isLate && (
                  <Tag late>{text.late(formatDay(day(slot.due), language))}</Tag>
                )}
                {!isClosed && <PutIn courseId={courseId} slot={slot} names={read.data.names} />}
              </li>
            )
          })}
        </ul>
      </Section>
      <Results courseId={courseId} scores={scores} names={read.data.names} isClosed={isClosed} />
    </>
  )
}
