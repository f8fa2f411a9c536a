import { Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Temporal } from 'temporal-polyfill'
import { formatDay } from '#shared/text/format.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Page } from '../pieces/Page.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { CloseForm } from './CloseForm.tsx'
import { useClosingWords } from './closing-words.ts'
import { Erasure } from './Erasure.tsx'
import { Items } from './Items.tsx'
import { LooseEnds } from './LooseEnds.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { useClosing } from './use-closing.ts'

const useStyles = makeStyles({
  heading: { ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` } },
})

/** The end of a course: what is left to see to, the end itself, the journals, the day on which nothing is left. */
export function ClosingScreen({ courseId }: { courseId: string }) {
  const { tab, language } = useWords()
  const text = useClosingWords()
  const styles = useStyles()
  const read = useCourse(courseId)
  const closing = useClosing(courseId)
  const heading = useRef<HTMLDivElement>(null)
  const state = closing.data && (closing.data.closed ? 'closed' : 'open')
  const before = useRef(state)
  // The form that she pressed is gone: the keyboard goes to what is said instead.
  useEffect(() => {
    if (before.current && before.current !== state) heading.current?.focus()
    before.current = state
  }, [state])
  if (read.isPending || closing.isPending) return <Waiting words={text.waiting} />
  if (!read.data || !closing.data)
    return (
      <Refusal
        error={read.error ?? closing.error}
        again={() => void (read.data ? closing.refetch() : read.refetch())}
      />
    )
  const { closed } = closing.data
  const day = (date: string) => formatDay(Temporal.PlainDate.from(date), language)
  return (
    <Page>
      <nav aria-label={tab.where}>
        <TabLink href={`/course/${courseId}`}>{tab.toOverview}</TabLink>
      </nav>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Title2 as="h1">
          {closed ? text.headingClosed : text.heading} · {read.data.familyName}
        </Title2>
      </div>
      {closed ? (
        <>
          <Text>{text.endedOn(day(closed.on), tab.endings[closed.because])}</Text>
          <Items courseId={courseId} closing={closing.data} />
          <Erasure closing={closing.data} />
          <ReopenForm courseId={courseId} closing={closing.data} />
        </>
      ) : (
        <>
          <Text>{text.intro}</Text>
          <LooseEnds courseId={courseId} closing={closing.data} />
          <CloseForm courseId={courseId} closing={closing.data} />
          <Items courseId={courseId} closing={closing.data} />
        </>
      )}
    </Page>
  )
}
