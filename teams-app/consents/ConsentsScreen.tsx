import { Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { byGiver, signaturesOf, type Signature } from '#shared/domain/consent/signatures.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { CourseHead } from '../CourseHead.tsx'
import { Refusal } from '../Refusal.tsx'
import { peopleOf } from '../seen/people-of.ts'
import { useCourse, useToday, type Course } from '../reading.ts'
import { More } from '../pieces/More.tsx'
import { useSharingWords } from '../sharing/sharing-words.ts'
import { useWords } from '../words.ts'
import { AskConsentCard } from './AskConsentCard.tsx'
import { MissingSignatures } from './MissingSignatures.tsx'
import { NewConsent } from './NewConsent.tsx'
import { Ended, Signed } from './Signed.tsx'
import { Taken } from './Taken.tsx'
import { toldApart } from './told-apart.ts'
import { towards } from './towards.ts'
import type { Withdrawn } from './Withdraw.tsx'

const useStyles = makeStyles({
  root: {
    maxWidth: '72rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** Who has said yes, form by form and tick by tick; what holds no longer stands closed at the bottom. */
export function ConsentsScreen({ courseId }: { courseId: string }) {
  const { tab } = useWords()
  const read = useCourse(courseId)
  if (read.isPending) return <Waiting words={tab.waiting.course} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  return <Read course={read.data} />
}

function Read({ course }: { course: Course }) {
  const words = useWords()
  const text = useSharingWords()
  const styles = useStyles()
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  const people = peopleOf(course, words)
  const { signatures, ended } = signaturesOf(course.consents, useToday())
  const names = {
    parties: ({ ticks }: Signature) => [...new Set(ticks.map((tick) => people.party(towards(tick))))],
    towards: text.towards,
    ofMany: text.ofMany,
  }
  const apart = toldApart(signatures, names)
  const endedApart = toldApart(ended, names)
  const gone = ended.flatMap(({ ticks }) => ticks).length
  return (
    <main className={styles.root}>
      <CourseHead back={`/course/${course.id}`} heading={`${text.consents} · ${course.familyName}`}>
        {course.acts.includes('register consent') && <AskConsentCard courseId={course.id} />}
        <NewConsent course={course} appearance="primary" />
      </CourseHead>
      {withdrawn && <Taken withdrawn={withdrawn} />}
      <MissingSignatures course={course} />
      {signatures.length === 0 && <Text>{text.noConsents}</Text>}
      {byGiver(signatures).map(({ giverId, signatures: theirs }) => (
        <section key={giverId} className={styles.group} aria-label={people.member(giverId)}>
          <Subtitle1 as="h2">{people.member(giverId)}</Subtitle1>
          {theirs.map((signature) => (
            <Signed
              key={signature.id}
              course={course}
              signature={signature}
              apart={apart.get(signature.id)}
              onWithdrawn={setWithdrawn}
            />
          ))}
        </section>
      ))}
      {gone > 0 && (
        <section aria-label={text.ended}>
          <More head={text.endedHeading(gone)} named={course.familyName}>
            <div className={styles.group}>
              {ended.map((signature) => (
                <Ended
                  key={signature.id}
                  course={course}
                  signature={signature}
                  apart={endedApart.get(signature.id)}
                />
              ))}
            </div>
          </More>
        </section>
      )}
    </main>
  )
}
