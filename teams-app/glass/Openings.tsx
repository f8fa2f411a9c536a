import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { readGlass } from '#shared/api/break-glass.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Section } from '../pieces/Section.tsx'
import { unreadSentenceOf } from '../reason-of.ts'
import { useCall, useMe, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { useGlassWords, useMoment } from './glass-words.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/**
 * Which leaders have opened the course, when, until when and why: for its coordinator. Nothing where nobody has.
 * `days`: no more than what was open within so many days.
 */
export function Openings({ course, days = Infinity }: { course: Course; days?: number }) {
  const words = useWords()
  const text = useGlassWords()
  const styles = useStyles()
  const moment = useMoment()
  const call = useCall()
  const now = Temporal.Instant.from(useMe().now)
  // Reading them is a line of the log: they are read again when the timeline says that there is one more.
  const known = course.timeline.filter(({ kind }) => kind === 'glass-broken').length
  const read = useQuery({
    queryKey: ['openings', course.id, known],
    queryFn: () => call(readGlass, { params: { courseId: course.id }, body: {} }),
    enabled: known > 0,
    staleTime: Infinity,
  })
  if (read.error) return <Failure sentence={unreadSentenceOf(read.error, words)} />
  const openings = (read.data?.openings ?? []).filter(({ until }) => hoursSince(until, now) < days * 24)
  if (openings.length === 0) return null
  return (
    <Section heading={text.openings}>
      <ul className={styles.list}>
        {openings.map(({ id, leader, at, until, reason }) => (
          <li key={id}>
            <Text block>
              {(hoursSince(until, now) < 0 ? text.isOpen : text.wasOpen)(leader, moment(at), moment(until))}
            </Text>
            <Text block className={styles.quiet}>
              {text.why(reason)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Negative while it is to come. */
function hoursSince(instant: string, now: Temporal.Instant): number {
  return now.since(Temporal.Instant.from(instant)).total('hours')
}
