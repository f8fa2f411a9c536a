import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { capital } from '#shared/text/capital.ts'
import { Rows } from '../overview/Rows.tsx'
import { Section } from '../pieces/Section.tsx'
import { peopleOf } from '../seen/people-of.ts'
import type { Course } from '../reading.ts'
import { useSharingWords } from '../sharing/sharing-words.ts'
import { useWords } from '../words.ts'
import { kindNames } from './kind-names.ts'
import { towards } from './towards.ts'

const useStyles = makeStyles({
  // One form below the other: their columns stand in line.
  root: { '& table': { tableLayout: 'fixed' } },
})

/** What was ticked: who may know, about whom, what; and until when, which whoever shows it says. */
export function Ticks({
  course,
  heading,
  action,
  consents,
  last,
}: {
  course: Course
  heading: string
  /** What can be done with all of them. */
  action?: ReactNode
  consents: readonly Consent[]
  last: (consent: Consent) => ReactNode
}) {
  const words = useWords()
  const { tab } = words
  const text = useSharingWords()
  const styles = useStyles()
  const people = peopleOf(course, words)
  return (
    <div className={styles.root}>
      <Section heading={heading} action={action} level={3}>
        <Rows
          caption={heading}
          heads={[tab.overview.consentParty, text.whom, tab.overview.consentTypes, tab.overview.consentUntil]}
          rows={consents.map((consent) => ({
            key: consent.id,
            cells: [
              capital(people.party(towards(consent))),
              people.member(consent.childId ?? consent.giverId),
              kindNames(consent.types, words, consent.other),
              last(consent),
            ],
          }))}
        />
      </Section>
    </div>
  )
}
