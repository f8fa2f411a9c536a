import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { formatMeetingTime } from '#shared/text/format.ts'
import { useMe, useToday, type Course } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { Missing } from './Missing.tsx'
import { useLinkWords } from './link-words.ts'
import { useMissing } from './use-missing.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
})

/** Every meeting to come, whether it is short of somebody, and the way to move it or call it off; and those that were begun and never booked. */
export function MeetingLinks({ course }: { course: Course }) {
  const { domain, language } = useWords()
  const text = useLinkWords()
  const styles = useStyles()
  const today = useToday()
  const { now } = useMe()
  const missing = useMissing(course)
  const instant = (at: string) => Temporal.Instant.from(at)
  // What was never booked may keep a room, whenever it was to be.
  const ahead = course.meetings.filter(
    ({ state, end }) =>
      state !== 'cancelled' &&
      (state !== 'booked' || Temporal.Instant.compare(instant(end), instant(now)) > 0),
  )
  if (ahead.length === 0) return null
  return (
    <ul className={styles.list} aria-label={text.links}>
      {ahead.map(({ id, type, state, start, end }) => (
        <li key={id}>
          <Text>
            <TabLink href={`/course/${course.id}/meeting/${id}`}>
              {(state === 'booked' ? text.link : text.unfinishedLink)(
                domain.meetingTypes[type],
                formatMeetingTime(instant(start), instant(end), language, today),
              )}
            </TabLink>
          </Text>
          <Missing missing={missing(id)} />
        </li>
      ))}
    </ul>
  )
}
