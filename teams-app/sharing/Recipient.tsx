import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { withheldGroups } from '#shared/domain/reading/withheld-groups.ts'
import { capital } from '#shared/text/capital.ts'
import { NewConsent } from '../consents/NewConsent.tsx'
import { searchFor } from '../seen/party-search.ts'
import type { Course, Sharing } from '../service.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { explain } from './explain.ts'
import { Invited } from './Invited.tsx'
import { ListedOne } from '../pieces/Listed.tsx'
import { More } from '../pieces/More.tsx'
import { peopleOf } from '../seen/people-of.ts'
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

/** One recipient: what he sees of whom, what he does not and who has not said yes, and whether he may be invited. */
export function Recipient({ course, recipient }: { course: Course; recipient: Sharing }) {
  const words = useWords()
  const text = useSharingWords()
  const styles = useStyles()
  const people = peopleOf(course, words)
  const party = people.party(recipient)
  const contact = course.contacts.find((one) => recipient.kind === 'contact' && one.id === recipient.id)
  const groups = withheldGroups(recipient.withheld)
  return (
    <ListedOne
      name={capital(party)}
      {...(contact?.function ? { under: contact.function } : {})}
      beside={
        <>
          {recipient.invite && <Invited invite={recipient.invite} />}
          <TabLink href={`/course/${course.id}${searchFor(recipient)}`}>{text.seeAs(party)}</TabLink>
        </>
      }
    >
      {recipient.open.length === 0 ? (
        <Text>{text.seesNothing}</Text>
      ) : (
        alike(recipient.open).map(({ memberIds, types }) => (
          <Text key={types.join()}>
            {text.sees(
              memberIds.map((id) =>
                recipient.kind === 'member' && id === recipient.id
                  ? words.tab.overview.self
                  : people.member(id),
              ),
              types,
            )}
          </Text>
        ))
      )}
      {groups.length === 0 ? (
        <Text className={styles.quiet}>{text.nothingWithheld}</Text>
      ) : (
        <More head={text.withheldHeading(recipient.withheld.length)} named={capital(party)}>
          <div className={styles.withheld}>
            <Sentences said={explain(groups, party, people, text)} />
            <NewConsent course={course} size="small" />
          </div>
        </More>
      )}
    </ListedOne>
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
