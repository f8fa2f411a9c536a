import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { withheldGroups } from '#shared/domain/reading/withheld-groups.ts'
import { capital } from '#shared/text/capital.ts'
import { NewConsent } from '../consents/NewConsent.tsx'
import { More } from '../pieces/More.tsx'
import { peopleOf } from '../seen/people-of.ts'
import type { Course, Party, Sharing } from '../reading.ts'
import { useWords } from '../words.ts'
import { explain } from './explain.ts'
import { Sentences } from './Sentences.tsx'
import { useSharingWords } from './sharing-words.ts'

const useStyles = makeStyles({
  withheld: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What one recipient sees of whom, and what he does not and who has not said yes. */
export function SeesWhat({
  course,
  recipient,
  shared: { open, withheld },
}: {
  course: Course
  recipient: Party
  shared: Pick<Sharing, 'open' | 'withheld'>
}) {
  const words = useWords()
  const text = useSharingWords()
  const styles = useStyles()
  const people = peopleOf(course, words)
  const party = people.party(recipient)
  const groups = withheldGroups(withheld)
  const called = (id: string) =>
    recipient.kind === 'member' && id === recipient.id ? words.tab.overview.self : people.member(id)
  return (
    <>
      {open.length === 0 ? (
        <Text>{text.seesNothing}</Text>
      ) : (
        alike(open).map(({ memberIds, types }) => (
          <Text key={types.join()}>{text.sees(memberIds.map(called), types)}</Text>
        ))
      )}
      {groups.length === 0 ? (
        <Text className={styles.quiet}>{text.nothingWithheld}</Text>
      ) : (
        <More head={text.withheldHeading(withheld.length)} named={capital(party)}>
          <div className={styles.withheld}>
            <Sentences said={explain(groups, party, people, text)} />
            <NewConsent course={course} size="small" />
          </div>
        </More>
      )}
    </>
  )
}

/** Those of whom the same kinds are open. */
function alike(open: Sharing['open']): { memberIds: string[]; types: Sharing['open'][number]['types'] }[] {
  const groups = new Map<string, ReturnType<typeof alike>[number]>()
  for (const { memberId, types } of open) {
    const group = groups.get(types.join()) ?? { memberIds: [], types }
    group.memberIds.push(memberId)
    groups.set(types.join(), group)
  }
  return [...groups.values()]
}
