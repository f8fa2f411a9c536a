import { Temporal } from 'temporal-polyfill'
import { formatDay } from '#shared/text/format.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import type { Course } from './reading.ts'
import { TabLink } from './TabLink.tsx'
import { useWords } from './words.ts'

/** Above every screen of a course that has ended: it can be read, and nothing else. */
export function ClosedBanner({ course }: { course: Course }) {
  const { tab, language } = useWords()
  if (!course.closedOn) return null
  return (
    <Notice
      intent="info"
      action={
        course.acts.includes('view closing') && (
          <TabLink href={`/course/${course.id}/closing`}>{tab.closed.open}</TabLink>
        )
      }
    >
      {tab.closed.banner(formatDay(Temporal.PlainDate.from(course.closedOn), language))}
    </Notice>
  )
}
