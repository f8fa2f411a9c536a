import { Button, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { may } from '#shared/domain/access.ts'
import { allowList as da } from '#shared/text/da/allow-list.ts'
import { allowList as en } from '#shared/text/en/allow-list.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Dialog } from '../../Dialog.tsx'
import { Page } from '../../pieces/Page.tsx'
import { Refusal } from '../../Refusal.tsx'
import { useMe } from '../../reading.ts'
import { TabLink } from '../../TabLink.tsx'
import { useWords } from '../../words.ts'
import { AddAllowed } from './AddAllowed.tsx'
import { AllowedEntries } from './AllowedEntries.tsx'
import { useAllowList } from './use-allow-list.ts'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What may stand in every invitation of the municipality: the administrator keeps it, coordinators read who put it there and why. */
export function AllowList() {
  const { tab, language } = useWords()
  const text = language === 'da' ? da : en
  const styles = useStyles()
  const mayEdit = may(useMe(), 'edit allow-list', null)
  const read = useAllowList()
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  const { entries } = read.data
  return (
    <Page>
      <nav aria-label={tab.where}>
        <TabLink href="/">{tab.back}</TabLink>
      </nav>
      <Title2 as="h1">{text.heading}</Title2>
      <Text>{text.intro}</Text>
      <Text>{text.never}</Text>
      {mayEdit ? (
        <span>
          <Dialog
            heading={text.addHeading}
            trigger={(open) => (
              <Button appearance="primary" onClick={open}>
                {text.add}
              </Button>
            )}
          >
            {(close) => <AddAllowed text={text} close={close} />}
          </Dialog>
        </span>
      ) : (
        <Text className={styles.quiet}>{text.onlyRead}</Text>
      )}
      {entries.length === 0 ? (
        <Text>{text.empty}</Text>
      ) : (
        <AllowedEntries entries={entries} mayEdit={mayEdit} text={text} />
      )}
    </Page>
  )
}
