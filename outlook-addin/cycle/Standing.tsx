import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { slotWords } from '../when.ts'
import { useWords } from '../words.ts'
import type { CycleMeeting } from './plan.ts'
import { useCycleWords } from './words.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** Meetings of a cycle as they stand: what, when, where, and how far each has come. */
export function Standing({ label, meetings }: { label: string; meetings: readonly CycleMeeting[] }) {
  const { pane, meetingTypes, language } = useWords()
  const cycle = useCycleWords()
  const styles = useStyles()
  if (meetings.length === 0) return null
  return (
    <ul aria-label={label} className={styles.list}>
      {meetings.map(({ id, type, state, because, room, place, ...slot }) => (
        <li key={id}>
          <Text weight="semibold">{meetingTypes[type]}</Text>
          {': '}
          {[slotWords(slot, language), room?.name ?? pane.meeting.places[place]].join(' · ')}{' '}
          <Text size={200} className={styles.quiet}>
            {
              cycle.state[
                because === 'room-unknown' ? 'roomGone' : state === 'held' && !room ? 'heldRoomless' : state
              ]
            }
          </Text>
        </li>
      ))}
    </ul>
  )
}
