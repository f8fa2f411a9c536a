import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { departments } from '#shared/domain/course/departments.ts'
import { formatDay } from '#shared/text/format.ts'
import { NewConsent } from '../consents/NewConsent.tsx'
import type { Course } from '../service.ts'
import { useWords } from '../words.ts'
import { AskConsentCard } from './AskConsentCard.tsx'
import { Rows } from './Rows.tsx'
import { Section } from './Section.tsx'
import { Taken } from './Taken.tsx'
import { Withdraw, type Withdrawn } from './Withdraw.tsx'

const useStyles = makeStyles({
  party: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  until: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Who may know what, about whom, and until when. */
export function Consents({ course }: { course: Course }) {
  const { tab, domain, language } = useWords()
  const styles = useStyles()
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  const name = (id: string | null) => course.members.find((member) => member.id === id)?.name ?? ''
  const partyOf = (consent: Course['consents'][number]) =>
    course.contacts.find((contact) => contact.id === consent.contactId)?.name ??
    departments.find((one) => one.id === consent.department)?.[language] ??
    name(consent.memberId)
  const heads = [tab.overview.consentParty, tab.overview.consentTypes, tab.overview.consentUntil]
  const day = (text: string) => formatDay(Temporal.PlainDate.from(text), language)
  return (
    <Section heading={tab.overview.consents} action={<NewConsent course={course} />}>
      {withdrawn && <Taken withdrawn={withdrawn} />}
      {course.consents.length === 0 ? (
        <Text>{tab.overview.noConsents}</Text>
      ) : (
        <Rows
          caption={tab.overview.consents}
          heads={heads}
          rows={course.consents.map((consent) => ({
            key: consent.id,
            cells: [
              <span key="party" className={styles.party}>
                <Text weight="semibold">{partyOf(consent)}</Text>
                <Text size={200} className={styles.quiet}>
                  {tab.overview.consentBy(
                    consent.childId
                      ? tab.overview.consentFor(name(consent.giverId), name(consent.childId))
                      : name(consent.giverId),
                  )}
                </Text>
              </span>,
              consent.types.map((type) => domain.informationTypes[type]).join(', '),
              consent.withdrawnOn ? (
                tab.overview.consentWithdrawn(day(consent.withdrawnOn))
              ) : (
                <span key="until" className={styles.until}>
                  {day(consent.until)}
                  {course.acts.includes('register consent') && (
                    <Withdraw
                      course={course}
                      consentId={consent.id}
                      party={partyOf(consent)}
                      onWithdrawn={setWithdrawn}
                    />
                  )}
                </span>
              ),
            ],
          }))}
        />
      )}
      {course.acts.includes('register consent') && <AskConsentCard courseId={course.id} />}
    </Section>
  )
}
