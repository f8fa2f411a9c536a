import { Button, Text } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { capital } from '#shared/text/capital.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { ClosedBanner } from '../ClosedBanner.tsx'
import { CourseHead } from '../CourseHead.tsx'
import { Listed } from '../pieces/Listed.tsx'
import { Refusal } from '../Refusal.tsx'
import { peopleOf } from '../seen/people-of.ts'
import { useCourse, useToday, type Course } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { useLettersWords } from './letters-words.ts'
import { useScreenStyles } from './LettersScreen.tsx'
import { LetterTo } from './LetterTo.tsx'
import { PastLetters } from './PastLetters.tsx'
import { useLetter, type Letter, type LetterParams } from './use-letters.ts'
import { mayGo, useSending } from './use-sending.ts'

/** One letter, recipient by recipient: what each gets, what he does not and why; and then it is sent, each in a mail of his own. */
export function LetterScreen(params: LetterParams) {
  const text = useLettersWords()
  const course = useCourse(params.courseId)
  const read = useLetter(params)
  if (course.isPending || read.isPending) return <Waiting words={text.drawing} />
  if (!course.data || !read.data)
    return (
      <Refusal
        error={course.error ?? read.error}
        again={() => void (course.data ? read.refetch() : course.refetch())}
      />
    )
  return <Looked course={course.data} letter={read.data} params={params} />
}

function Looked({ course, letter, params }: { course: Course; letter: Letter; params: LetterParams }) {
  const words = useWords()
  const text = useLettersWords()
  const styles = useScreenStyles()
  const today = useToday()
  const people = peopleOf(course, words)
  const sending = useSending(params)
  const { meeting, recipients } = letter
  const name = (party: { kind: 'contact' | 'member'; id: string }) =>
    capital(people.party(party)) || text.formerly
  const waiting = recipients.filter(mayGo)
  return (
    <main className={styles.root}>
      <CourseHead
        back={`/course/${course.id}`}
        heading={`${text.named(letter.kind, words.domain.meetingTypes[meeting.type])} · ${course.familyName}`}
        under={
          <Text>
            {formatMeetingTime(
              Temporal.Instant.from(meeting.start),
              Temporal.Instant.from(meeting.end),
              words.language,
              today,
            )}
            {meeting.room ? ` · ${meeting.room}` : ''}
          </Text>
        }
      >
        <TabLink href={`/course/${course.id}/letters`}>{text.back}</TabLink>
        {waiting.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={sending.now !== null}
            onClick={() => void sending.sendAll(waiting, name)}
          >
            {text.sendAll(waiting.length)}
          </Button>
        )}
      </CourseHead>
      <ClosedBanner course={course} />
      <output aria-live="polite" className={sending.now !== null ? undefined : 'visually-hidden'}>
        {sending.now !== null ? text.sending(sending.now) : ''}
      </output>
      {sending.now === null && sending.sent > 0 && (
        <Notice intent="info" instead>
          {text.sentNow(sending.sent)}
        </Notice>
      )}
      {sending.trouble.map((sentence) => (
        <Failure key={sentence} sentence={sentence} />
      ))}
      <PastLetters letter={letter} name={name} params={params} />
      <section aria-label={text.recipients}>
        {recipients.length === 0 ? (
          letter.unsettled.length === 0 && <Text>{text.noRecipients}</Text>
        ) : (
          <Listed>
            {recipients.map((one) => (
              <LetterTo
                key={`${one.kind}/${one.id}`}
                course={course}
                letter={letter}
                to={one}
                name={name(one)}
                params={params}
                sending={sending}
              />
            ))}
          </Listed>
        )}
      </section>
    </main>
  )
}
