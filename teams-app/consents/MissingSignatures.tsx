import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { stillMissing, type MissingSignature } from '#shared/domain/consent/still-missing.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { useSharingWords } from '../sharing/sharing-words.ts'
import { peopleOf } from '../seen/people-of.ts'
import { useHouse, useToday, type Course } from '../reading.ts'
import { Tag } from '../Tag.tsx'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
  },
})

/** Whose signature is missing where another has signed: the second holder of custody, a young person of 15. */
export function MissingSignatures({ course, atMost = Infinity }: { course: Course; atMost?: number }) {
  const words = useWords()
  const text = useSharingWords()
  const styles = useStyles()
  const people = peopleOf(course, words)
  const told = toldIn({ ...course, house: useHouse() })
  const missing = together(stillMissing(told, useToday())).slice(0, atMost)
  if (missing.length === 0) return null
  return (
    <ul className={styles.list}>
      {missing.map(({ giverId, memberIds, parties }) => (
        <li key={giverId + memberIds.join()} className={styles.one}>
          <Tag late={false}>{words.tab.overview.missingSignature}</Tag>
          <Text>
            {text.missing(
              people.member(giverId),
              memberIds.length === 1 && memberIds[0] === giverId
                ? []
                : memberIds.map((id) => (id === giverId ? words.tab.overview.self : people.member(id))),
              parties.map(people.party),
            )}
          </Text>
        </li>
      ))}
    </ul>
  )
}

type Grouped = Pick<MissingSignature, 'giverId' | 'memberIds'> & { parties: MissingSignature['party'][] }

/** The same person for the same people, towards several. */
function together(missing: readonly MissingSignature[]): Grouped[] {
  const groups = new Map<string, Grouped>()
  for (const { giverId, memberIds, party } of missing) {
    const key = [giverId, ...memberIds].join()
    const group = groups.get(key) ?? { giverId, memberIds, parties: [] }
    group.parties.push(party)
    groups.set(key, group)
  }
  return [...groups.values()]
}
