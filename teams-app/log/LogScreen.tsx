import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { formatDay } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { CourseHead } from '../CourseHead.tsx'
import { Openings } from '../glass/Openings.tsx'
import { unreadSentenceOf } from '../reason-of.ts'
import { Refusal } from '../Refusal.tsx'
import { useCourse, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { daysOf } from './days.ts'
import { LogDays } from './LogDays.tsx'
import { useLogWords } from './log-words.ts'
import { useLog, type LogPerson } from './use-log.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '72rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  whose: { maxWidth: '24rem' },
  more: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** Who has seen, changed and sent what in a course: for whoever may read it, the newest first. */
export function LogScreen({ courseId }: { courseId: string }) {
  const text = useLogWords()
  const read = useCourse(courseId)
  const log = useLog(courseId, null)
  const people = log.data?.pages.at(-1)?.people
  if (read.isPending || log.isPending) return <Waiting words={text.screen.waiting} />
  if (!read.data || !people)
    return (
      <Refusal
        error={read.error ?? log.error}
        again={() => void (read.data ? log.refetch() : read.refetch())}
      />
    )
  return <Read course={read.data} people={people} />
}

function Read({ course, people }: { course: Course; people: readonly LogPerson[] }) {
  const words = useWords()
  const text = useLogWords()
  const styles = useStyles()
  const { screen } = text
  const [whose, setWhose] = useState<string | null>(null)
  const nameOf = ({ name, left }: LogPerson) =>
    left ? screen.left(name, formatDay(Temporal.PlainDate.from(left), words.language)) : name
  return (
    <main className={styles.root}>
      <CourseHead back={`/course/${course.id}`} heading={`${screen.heading} · ${course.familyName}`} />
      <Text>{screen.intro}</Text>
      {course.acts.includes('view break-glass') && <Openings course={course} />}
      <Field className={styles.whose} label={screen.whose}>
        <Select value={whose ?? ''} onChange={(_, { value }) => setWhose(value || null)}>
          <option value="">{screen.everything}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {nameOf(person)}
            </option>
          ))}
        </Select>
      </Field>
      <Lines course={course} whose={whose} />
    </main>
  )
}

function Lines({ course, whose }: { course: Course; whose: string | null }) {
  const words = useWords()
  const text = useLogWords()
  const styles = useStyles()
  const { screen } = text
  const log = useLog(course.id, whose)
  if (log.isPending) return <Waiting words={screen.waiting} />
  const failed = log.error && (
    <Failure
      sentence={unreadSentenceOf(log.error, words)}
      action={words.tab.tryAgain}
      onAction={() => void (log.data ? log.fetchNextPage() : log.refetch())}
    />
  )
  if (!log.data) return failed
  const lines = log.data.pages.flatMap((page) => page.lines)
  const people = log.data.pages.at(-1)?.people ?? []
  if (lines.length === 0) return <Text>{screen.empty}</Text>
  return (
    <>
      <LogDays days={daysOf(lines)} saying={{ course, people, words, text }} />
      {failed}
      <div className={styles.more}>
        {log.hasNextPage && (
          <Button disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {screen.more}
          </Button>
        )}
        <output>
          {log.isFetchingNextPage ? screen.waiting : screen.shown(lines.length)}
          {!log.hasNextPage && ` ${screen.end}`}
        </output>
      </div>
    </>
  )
}
