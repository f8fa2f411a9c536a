import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useWords } from '../words.ts'
import type { Reading } from './Channel.tsx'
import { useChannelWords } from './channel-words.ts'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  person: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Who is, or will be, in the channel; who must leave it today; and who is not in it, and why. */
export function ChannelPeople({ channel }: { channel: Reading }) {
  const { reasons } = useWords()
  const text = useChannelWords()
  const { members, mustLeave, leftOut } = channel
  const made = channel.state === 'made'
  const note = ({ owner, state, because }: Reading['members'][number]) => {
    if (state === 'by-hand' && because)
      return because === 'microsoft365-refused' ? text.refused : reasons[because]()
    if (made && state === 'on-way') return text.onWay
    return owner ? text.owner : null
  }
  return (
    <>
      <Group heading={text.mustLeave} note={text.mustLeaveNote} people={mustLeave} />
      <Group
        heading={made ? text.members : text.willJoin}
        people={members.map((member) => ({ ...member, note: note(member) }))}
      />
      <Group
        heading={text.leftOut}
        note={text.leftOutNote}
        people={leftOut.map((one) => ({ ...one, note: reasons[one.because]() }))}
      />
    </>
  )
}

function Group({
  heading,
  note,
  people,
}: {
  heading: string
  note?: string
  people: readonly { staffId: string; name: string; note?: string | null }[]
}): ReactNode {
  const styles = useStyles()
  const { unknown } = useChannelWords()
  const id = useId()
  if (people.length === 0) return null
  return (
    <div className={styles.group}>
      <Subtitle2 as="h3" id={id}>
        {heading}
      </Subtitle2>
      {note && (
        <Text size={200} className={styles.quiet}>
          {note}
        </Text>
      )}
      <ul className={styles.list} aria-labelledby={id}>
        {people.map((person) => (
          <li key={person.staffId} className={styles.person}>
            <Text>{person.name || unknown}</Text>
            {person.note && (
              <Text size={200} className={styles.quiet}>
                {person.note}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
