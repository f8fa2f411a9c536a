import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { formatMeetingTime } from '#shared/text/format.ts'
import { useToday, type Course } from '../reading.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** The meetings about the next network meeting that were booked with it, in the order in which they are held. */
export function CycleList({ course }: { course: Course }) {
  const { tab, domain, language } = useWords()
  const styles = useStyles()
  const today = useToday()
  const next = course.nextMeeting
  const others = course.meetings.filter(
    ({ id, cycleId, state }) =>
      next && cycleId !== null && cycleId === next.cycleId && id !== next.id && state !== 'cancelled',
  )
  if (others.length === 0) return null
  return (
    <ul className={styles.list} aria-label={tab.overview.cycle}>
      {others.map(({ id, type, start, end, room, roomGone, state }) => (
        <li key={id}>
          <Text>
            {domain.meetingTypes[type]}:{' '}
            {formatMeetingTime(Temporal.Instant.from(start), Temporal.Instant.from(end), language, today)}
          </Text>{' '}
          <Text className={styles.quiet}>
            {[room, roomGone ? tab.overview.roomGone : state === 'booked' ? '' : domain.meetingStates[state]]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </li>
      ))}
    </ul>
  )
}
