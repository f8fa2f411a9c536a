import { Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { CourseHead } from '../CourseHead.tsx'
import { NewConsent } from '../consents/NewConsent.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse, useSharing } from '../reading.ts'
import { useWords } from '../words.ts'
import { Listed } from '../pieces/Listed.tsx'
import { Recipient } from './Recipient.tsx'
import { useSharingWords } from './sharing-words.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '72rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

const kinds = ['contact', 'department', 'member'] as const

/** Before anything is sent: per recipient what he gets and what he does not, and why (architecture, idea 3). */
export function SharingScreen({ courseId }: { courseId: string }) {
  const { seen } = useWords()
  const text = useSharingWords()
  const styles = useStyles()
  const read = useCourse(courseId)
  const sharing = useSharing(courseId)
  if (read.isPending || sharing.isPending) return <Waiting words={text.waiting} />
  if (!read.data || !sharing.data)
    return (
      <Refusal
        error={read.error ?? sharing.error}
        again={() => void (read.data ? sharing.refetch() : read.refetch())}
      />
    )
  const course = read.data
  return (
    <main className={styles.root}>
      <CourseHead back={`/course/${courseId}`} heading={`${text.heading} · ${course.familyName}`}>
        <NewConsent course={course} appearance="primary" />
      </CourseHead>
      <Text>{text.intro}</Text>
      {kinds.map((kind) => {
        const recipients = sharing.data.recipients.filter((one) => one.kind === kind)
        return (
          recipients.length > 0 && (
            <section key={kind} className={styles.group} aria-label={seen.groups[kind]}>
              <Subtitle1 as="h2">{seen.groups[kind]}</Subtitle1>
              <Listed>
                {recipients.map((recipient) => (
                  <Recipient key={recipient.id} course={course} recipient={recipient} />
                ))}
              </Listed>
            </section>
          )
        )
      })}
    </main>
  )
}
