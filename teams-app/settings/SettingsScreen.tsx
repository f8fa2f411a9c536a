import { Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { may } from '#shared/domain/access.ts'
import { ageLimits, ageRules } from '#shared/domain/consent/ages.ts'
import { laws } from '#shared/domain/consent/law.ts'
import { lawKeys } from '#shared/domain/consent/law-keys.ts'
import { contactOn, saysWhoAnswers } from '#shared/domain/settings/house.ts'
import { standardModel } from '#shared/domain/settings/usual-model.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { useChannelWords } from '../channel/channel-words.ts'
import { Section } from '../pieces/Section.tsx'
import { Refusal } from '../Refusal.tsx'
import { useMe, useToday } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { Departments } from './Departments.tsx'
import { ownRows } from './item.ts'
import { Items } from './Items.tsx'
import { ageKind, contactKind, lawKind, secureMailKind } from './kinds.ts'
import { modelKind } from './model-kind.ts'
import { useSettingsWords } from './settings-words.ts'
import { useSettings, type Settings } from './use-settings.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '60rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
})

/** The administrator's page: the municipality's contact details, secure mail, usual model, departments, ages and law references, each with its days. */
export function SettingsScreen() {
  const { tab } = useWords()
  const text = useSettingsWords()
  const styles = useStyles()
  const mine = may(useMe(), 'view settings', null)
  const read = useSettings(mine)
  if (mine && read.isPending) return <Waiting words={text.waiting} />
  if (mine && !read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  return (
    <main className={styles.root}>
      <nav aria-label={tab.where}>
        <TabLink href="/">{tab.back}</TabLink>
      </nav>
      <Title2 as="h1">{text.heading}</Title2>
      {read.data ? <Sections settings={read.data} /> : <Text>{text.notYours}</Text>}
    </main>
  )
}

function Sections({ settings }: { settings: Settings }) {
  const text = useSettingsWords()
  const { settings: channels } = useChannelWords()
  const today = useToday()
  const { revision } = settings
  const own = {
    contact: ownRows(settings, 'contact'),
    age: ownRows(settings, 'age'),
    law: ownRows(settings, 'law'),
    secureMail: ownRows(settings, 'secure-mail'),
    model: ownRows(settings, 'model'),
  }
  const filled = saysWhoAnswers(
    contactOn(
      settings.rows.map(({ setting }) => setting),
      today,
    ),
  )
  return (
    <>
      <Text>{text.intro}</Text>
      <span>
        <TabLink href="/settings/channels">{channels.heading}</TabLink>
      </span>
      <span>
        <TabLink href="/settings/allow-list">{text.allowList}</TabLink>
      </span>
      <Section heading={text.contact.heading}>
        {!filled && <Notice intent="info">{text.contact.missing}</Notice>}
        <Items
          kind={contactKind}
          revision={revision}
          items={[{ kind: 'contact', id: 'municipality', name: text.contact.name, said: own.contact }]}
        />
      </Section>
      <Section heading={text.secureMail.heading}>
        <Text>{text.secureMail.intro}</Text>
        <Items
          kind={secureMailKind}
          revision={revision}
          items={[
            {
              kind: 'secure-mail',
              id: 'municipality',
              name: text.secureMail.name,
              said: own.secureMail,
            },
          ]}
        />
      </Section>
      <Section heading={text.model.heading}>
        <Text>{text.model.intro}</Text>
        <Items
          kind={modelKind}
          revision={revision}
          items={[
            {
              kind: 'model',
              id: 'municipality',
              name: text.model.name,
              said: [{ value: { model: standardModel }, holdsFrom: null, by: null }, ...own.model],
            },
          ]}
        />
      </Section>
      <Departments settings={settings} />
      <Section heading={text.ages.heading}>
        <Text>{text.ages.intro}</Text>
        <Items
          kind={ageKind}
          revision={revision}
          items={ageRules.map((id) => ({
            kind: 'age',
            id,
            name: text.ages.rules[id],
            said: [
              ...ageLimits
                .filter(({ rule }) => rule === id)
                .map(({ age, law, holdsFrom }) => ({ value: { age, law }, holdsFrom, by: null })),
              ...own.age.filter((row) => row.id === id),
            ],
          }))}
        />
      </Section>
      <Section heading={text.laws.heading}>
        <Text>{text.laws.intro}</Text>
        <Items
          kind={lawKind}
          revision={revision}
          items={lawKeys.map((id) => ({
            kind: 'law',
            id,
            name: text.laws.purposes[id],
            said: [
              ...laws
                .filter(({ key }) => key === id)
                .map(({ da, en, link, holdsFrom }) => ({ value: { da, en, link }, holdsFrom, by: null })),
              ...own.law.filter((row) => row.id === id),
            ],
          }))}
        />
      </Section>
    </>
  )
}
