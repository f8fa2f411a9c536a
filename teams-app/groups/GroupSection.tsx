import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { dissolveGroup, takeGroupOver } from '#shared/api/groups.ts'
import { groups } from '#shared/domain/groups/groups.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Section } from '../pieces/Section.tsx'
import { Ask } from './Ask.tsx'
import { GroupSeries } from './GroupSeries.tsx'
import { Members } from './Members.tsx'
import { MembersForm } from './MembersForm.tsx'
import { useGroupWords } from './group-words.ts'
import type { Group } from './use-groups.ts'

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})

/** One group: what it is for, who calls it, its meetings, and who is in it. */
export function GroupSection({ group }: { group: Group }) {
  const text = useGroupWords()
  const styles = useStyles()
  const { id, chair, revision, due, series } = group
  // A group that meets is not dissolved: its meetings are called off first.
  const idle = due !== null && series.every(({ state }) => state !== 'booking')
  return (
    <Section heading={text.names[id]}>
      <Text>{`${text.purposes[id]} ${text.rhythm(groups[id].rhythm)}`}</Text>
      {!chair && <Text>{text.members.notSetUp}</Text>}
      {!chair && <MembersForm group={group} />}
      {chair && <Text>{chair.isMe ? text.chair.me : text.chair.other(chair.name, chair.mail)}</Text>}
      {group.cardFailed && <Notice intent="info">{text.cardFailed}</Notice>}
      {chair && <GroupSeries group={group} />}
      {chair && <Members group={group} />}
      {chair && (!chair.isMe || idle) && (
        <div className={styles.acts}>
          {chair.isMe ? (
            <Ask
              button={text.dissolve}
              heading={text.dissolveHeading}
              what={text.dissolveWhat}
              act={(call) => call(dissolveGroup, { params: { groupId: id }, body: { revision } })}
            />
          ) : (
            <Ask
              button={text.chair.take}
              heading={text.chair.takeHeading}
              what={text.chair.takeWhat(chair.name)}
              act={(call) => call(takeGroupOver, { params: { groupId: id }, body: { revision } })}
            />
          )}
        </div>
      )}
    </Section>
  )
}
