import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { groups } from '#shared/domain/groups/groups.ts'
import { missingSeats } from '#shared/domain/groups/missing-seats.ts'
import { MembersForm } from './MembersForm.tsx'
import { useGroupWords } from './group-words.ts'
import type { Group } from './use-groups.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  member: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  who: { display: 'flex', flexDirection: 'column', flex: '1 1 12rem', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Who is in the group and from where, and whom it lacks. */
export function Members({ group }: { group: Group }) {
  const text = useGroupWords()
  const styles = useStyles()
  const id = useId()
  const missing = missingSeats(group.id, group.members)
  const seated = groups[group.id].seats.length > 0
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id}>
        {text.members.heading}
      </Subtitle2>
      {group.members.length === 0 && <Text>{text.members.none}</Text>}
      {group.members.length > 0 && (
        <ul className={styles.list} aria-labelledby={id}>
          {group.members.map(({ id: memberId, name, mail, seat }) => (
            <li key={memberId} className={styles.member}>
              <span className={styles.who}>
                <Text>{name}</Text>
                <Text size={200} className={styles.quiet}>
                  {mail}
                </Text>
              </span>
              {seated && <Text>{seat ? text.members.seats[seat] : text.members.noSeat}</Text>}
            </li>
          ))}
        </ul>
      )}
      {seated && <Text>{missing.length > 0 ? text.members.missing(missing) : text.members.whole}</Text>}
      {group.chair?.isMe && <MembersForm group={group} />}
    </section>
  )
}
