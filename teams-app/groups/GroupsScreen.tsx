import { Text, Title2 } from '@fluentui/react-components'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { NoAccess } from '../NoAccess.tsx'
import { Page } from '../pieces/Page.tsx'
import { reasonOf } from '../reason-of.ts'
import { Refusal } from '../Refusal.tsx'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { GroupSection } from './GroupSection.tsx'
import { useGroupWords } from './group-words.ts'
import { useGroups } from './use-groups.ts'

/** The municipality's groups (T-29, T-33), those that she runs: who is in them, and when they meet. */
export function GroupsScreen() {
  const { tab } = useWords()
  const text = useGroupWords()
  const read = useGroups()
  if (read.isPending) return <Waiting words={text.waiting} />
  if (reasonOf(read.error) === 'not-allowed') return <NoAccess>{text.notYours}</NoAccess>
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  return (
    <Page>
      <nav aria-label={tab.where}>
        <TabLink href="/">{tab.back}</TabLink>
      </nav>
      <Title2 as="h1">{text.heading}</Title2>
      <Text>{text.intro}</Text>
      {read.data.groups.map((group) => (
        <GroupSection key={group.id} group={group} />
      ))}
    </Page>
  )
}
