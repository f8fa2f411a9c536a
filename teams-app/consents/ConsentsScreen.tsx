import { Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { signaturesOf } from '#shared/domain/consent/signatures.ts'
import { formatDay } from '#shared/text/format.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { AskConsentCard } from './AskConsentCard.tsx'
import { Taken } from './Taken.tsx'
import { Withdraw, type Withdrawn } from './Withdraw.tsx'
import { Refusal } from '../Refusal.tsx'
import { peopleOf } from '../seen/people-of.ts'
import { useCourse, useToday } from '../service.ts'
import { useSharingWords } from '../sharing/sharing-words.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { MissingSignatures } from './MissingSignatures.tsx'
import { NewConsent } from './NewConsent.tsx'
import { Ticks } from './Ticks.tsx'
import { towards } from './towards.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '72rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  until: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
})

/** Every signed form and its ticks; what holds no longer stands quietly at the bottom. */
export function ConsentsScreen({ courseId }: { courseId: string }) {
  const words = useWords()
  const { tab } = words
  const text = useSharingWords()
  const styles = useStyles()
  const today = useToday()
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  const read = useCourse(courseId)
  if (read.isPending) return <Waiting words={tab.waiting.course} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  const course = read.data
  const people = peopleOf(course, words)
  const { signatures, ended } = signaturesOf(course.consents, today)
  const day = (date: string) => formatDay(Temporal.PlainDate.from(date), words.language)
  const ahead = ({ from }: Consent) => Temporal.PlainDate.compare(today, from) < 0
  return (
    <main className={styles.root}>
      <nav aria-label={tab.where}>
        <TabLink href={`/course/${courseId}`}>{tab.toOverview}</TabLink>
      </nav>
      <div className={styles.head}>
        <Title2 as="h1">
          {text.consents} · {course.familyName}
        </Title2>
        <div className={styles.actions}>
          {course.acts.includes('register consent') && <AskConsentCard courseId={course.id} />}
          <NewConsent course={course} appearance="primary" />
        </div>
      </div>
      {withdrawn && <Taken withdrawn={withdrawn} />}
      <MissingSignatures course={course} />
      {signatures.length === 0 && <Text>{text.noConsents}</Text>}
      {signatures.map(({ id, giverId, signedOn, holds }) => (
        <Ticks
          key={id}
          course={course}
          heading={text.signed(people.member(giverId), day(signedOn))}
          consents={holds}
          last={(consent) => (
            <span className={styles.until}>
              {ahead(consent) && <Text>{text.beginsOn(day(consent.from))}</Text>}
              {day(consent.until)}
              {course.acts.includes('register consent') && (
                <Withdraw
                  course={course}
                  consentId={consent.id}
                  party={people.party(towards(consent))}
                  onWithdrawn={setWithdrawn}
                />
              )}
            </span>
          )}
        />
      ))}
      {ended.length > 0 && (
        <div className={styles.quiet}>
          <Ticks
            course={course}
            heading={text.ended}
            consents={ended}
            last={({ withdrawnOn, until }) =>
              withdrawnOn ? tab.overview.consentWithdrawn(day(withdrawnOn)) : text.endedOn(day(until))
            }
          />
        </div>
      )}
    </main>
  )
}
