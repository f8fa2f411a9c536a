import { Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { readCaseload } from '#shared/api/caseload.ts'
import { may } from '#shared/domain/access.ts'
import { caseloadLimits } from '#shared/domain/course/caseload.ts'
import { caseload as da } from '#shared/text/da/caseload.ts'
import { caseload as en } from '#shared/text/en/caseload.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { NoAccess } from '../NoAccess.tsx'
import { Page } from '../pieces/Page.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCall, useMe } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { Coordinators } from './Coordinators.tsx'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })

/** How many open courses each coordinator has, for leaders: numbers, and from when on they are many (T-34, DB-3). */
export function CaseloadScreen() {
  const text = useWords().language === 'da' ? da : en
  return may(useMe(), 'view caseload', null) ? (
    <Counted text={text} />
  ) : (
    <NoAccess>{text.leadersOnly}</NoAccess>
  )
}

function Counted({ text }: { text: typeof da }) {
  const { tab } = useWords()
  const styles = useStyles()
  const call = useCall()
  const read = useQuery({
    queryKey: ['caseload'],
    queryFn: () => call(readCaseload, { params: {}, body: {} }),
  })
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  const { coordinators } = read.data
  const { many, tooMany } = caseloadLimits
  return (
    <Page>
      <nav aria-label={tab.where}>
        <TabLink href="/">{tab.back}</TabLink>
      </nav>
      <Title2 as="h1">{text.heading}</Title2>
      {coordinators.length === 0 ? (
        <Text>{text.empty}</Text>
      ) : (
        <>
          <Text>
            {text.sum(
              coordinators.length,
              coordinators.reduce((sum, { open }) => sum + open, 0),
            )}
          </Text>
          <Coordinators coordinators={coordinators} text={text} />
        </>
      )}
      <Text className={styles.quiet}>{text.thumb(many, tooMany)}</Text>
      <Text className={styles.quiet}>{text.onlyNumbers}</Text>
    </Page>
  )
}
