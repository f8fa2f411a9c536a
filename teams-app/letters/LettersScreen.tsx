import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { formatDate, formatMeetingTime } from '#shared/text/format.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { ClosedBanner } from '../ClosedBanner.tsx'
import { CourseHead } from '../CourseHead.tsx'
import { Listed, ListedOne } from '../pieces/Listed.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse, useToday } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { FirstLetter } from './FirstLetter.tsx'
import { useLettersWords } from './letters-words.ts'
import { useLetters, type LetterRow } from './use-letters.ts'

export const useScreenStyles = makeStyles({
  root: {
    maxWidth: '72rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
})

/** The letters that the meetings ahead call for, the next meeting first. */
export function LettersScreen({ courseId }: { courseId: string }) {
  const text = useLettersWords()
  const styles = useScreenStyles()
  const read = useLetters(courseId)
  const course = useCourse(courseId)
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  const { letters } = read.data
  return (
    <main className={styles.root}>
      <CourseHead back={`/course/${courseId}`} heading={text.heading} />
      {course.data && <ClosedBanner course={course.data} />}
      <Text>{letters.length === 0 ? text.none : text.intro}</Text>
      {letters.length > 0 && (
        <Listed>
          {letters.map((letter) => (
            <Row key={`${letter.kind}/${letter.meeting.id}`} courseId={courseId} letter={letter} />
          ))}
        </Listed>
      )}
      {course.data && <FirstLetter course={course.data} />}
    </main>
  )
}

function Row({ courseId, letter }: { courseId: string; letter: LetterRow }) {
  const { domain, reasons, language } = useWords()
  const text = useLettersWords()
  const today = useToday()
  const { kind, meeting, due, agenda, recipients, arrived, troubled } = letter
  const unwritten = agenda?.version === 0
  const day = due && Temporal.PlainDate.from(due)
  const waits = day && Temporal.PlainDate.compare(day, today) > 0
  return (
    <ListedOne
      level={2}
      name={text.named(kind, domain.meetingTypes[meeting.type])}
      under={formatMeetingTime(
        Temporal.Instant.from(meeting.start),
        Temporal.Instant.from(meeting.end),
        language,
        today,
      )}
      beside={
        unwritten ? (
          <TabLink href={`/course/${courseId}/agenda/${meeting.id}`}>{text.write}</TabLink>
        ) : (
          <TabLink href={`/course/${courseId}/letters/${kind}/${meeting.id}`}>{text.open}</TabLink>
        )
      }
    >
      {agenda && (
        <Text>{unwritten ? reasons['agenda-not-written']() : agenda.final ? text.final : text.draft}</Text>
      )}
      {!unwritten && <Text weight="semibold">{text.counts(arrived, recipients)}</Text>}
      {troubled > 0 && <Text>{text.troubled(troubled)}</Text>}
      {arrived < recipients && <Text>{waits ? text.due(formatDate(day, language, today)) : text.ready}</Text>}
    </ListedOne>
  )
}
