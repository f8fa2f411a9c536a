import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { Temporal } from 'temporal-polyfill'
import { meetingOf } from '#shared/domain/course/cycle.ts'
import { isFollowed } from '#shared/domain/meeting/meeting-types.ts'
import { mainItems } from '#shared/domain/course/playbook.ts'
import { ofMeeting } from '#shared/text/of-meeting.ts'
import { formatDue, formatMeetingTime } from '#shared/text/format.ts'
import { useSeen } from '../seen/seen.ts'
import { useToday, type Course } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { Checklist } from './Checklist.tsx'
import { CycleList } from './CycleList.tsx'
import { Section } from '../pieces/Section.tsx'

const AskPhaseOut = lazy(async () => ({ default: (await import('../steps/AskPhaseOut.tsx')).AskPhaseOut }))
const MeetingLinks = lazy(async () => ({
  default: (await import('../meeting/MeetingLinks.tsx')).MeetingLinks,
}))

const useStyles = makeStyles({
  meeting: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  deadlines: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  progress: {
    appearance: 'none',
    width: '100%',
    height: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '::-webkit-progress-bar': { backgroundColor: 'transparent' },
    '::-webkit-progress-value': {
      backgroundColor: tokens.colorCompoundBrandBackground,
      borderRadius: tokens.borderRadiusMedium,
    },
    '::-moz-progress-bar': { backgroundColor: tokens.colorCompoundBrandBackground },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      border: '1px solid CanvasText',
      height: '8px',
      backgroundColor: 'Canvas',
      '::-webkit-progress-value': { backgroundColor: 'Highlight' },
      '::-moz-progress-bar': { backgroundColor: 'Highlight' },
    },
  },
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
})

/** The next meeting, what is due round it (T-12, T-13, T-14), and how far the drejebog has come. */
export function NextMeeting({ course }: { course: Course }) {
  const { tab, domain, language } = useWords()
  const styles = useStyles()
  const today = useToday()
  const { as } = useSeen()
  const { nextMeeting, deadlines } = course
  const mayBook = course.acts.includes('edit checklist')
  const open = deadlines.filter((deadline) => deadline.state !== 'done')
  const meetingId = checklistMeeting(course)
  const items = course.checklist.filter((entry) => entry.meetingId === meetingId)
  const main = items.filter((entry) => mainItems.some((item) => item === entry.item))
  const done = main.filter((entry) => entry.doneOn).length
  return (
    <Section heading={tab.overview.meeting}>
      {nextMeeting ? (
        <div className={styles.meeting}>
          <Text size={500} weight="semibold">
            {formatMeetingTime(
              Temporal.Instant.from(nextMeeting.start),
              Temporal.Instant.from(nextMeeting.end),
              language,
              today,
            )}
          </Text>
          <Text>{tab.overview.room(nextMeeting.room ?? '', nextMeeting.participants)}</Text>
          {nextMeeting.roomGone ? (
            <Text className={styles.overdue}>{tab.overview.roomGone}</Text>
          ) : (
            nextMeeting.state !== 'booked' && <Text>{domain.meetingStates[nextMeeting.state]}</Text>
          )}
          {!as && course.acts.includes('view letters') && (
            <span className="no-print">
              <TabLink href={`/course/${course.id}/letters`}>{tab.overview.letters}</TabLink>
            </span>
          )}
          <span className="no-print">
            {/* As another she sees that it is there for him; it opens to her own eyes alone. */}
            {as ? (
              <Text>{tab.overview.agenda}</Text>
            ) : (
              <TabLink href={`/course/${course.id}/agenda/${nextMeeting.id}`}>{tab.overview.agenda}</TabLink>
            )}
          </span>
        </div>
      ) : (
        <Text>{mayBook ? tab.overview.noMeeting : tab.overview.noMeetingYet}</Text>
      )}
      {course.phaseOut && (
        <Suspense>
          <div className="no-print">
            <AskPhaseOut />
          </div>
        </Suspense>
      )}
      <CycleList course={course} />
      {!as && course.acts.includes('send outlook-item') && (
        <Suspense>
          <div className="no-print">
            <MeetingLinks course={course} />
          </div>
        </Suspense>
      )}
      {open.length > 0 && (
        <ul className={styles.deadlines} aria-label={tab.overview.deadlines}>
          {open.map((deadline) => (
            <li key={deadline.rule + deadline.due}>
              <Text className={deadline.state === 'overdue' ? styles.overdue : undefined}>
                {tab.due(
                  ofMeeting(domain.deadlines[deadline.rule], meetingOf[course.modelId]),
                  formatDue(Temporal.PlainDate.from(deadline.due), today, language),
                )}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {meetingId === null || items.length === 0 ? (
        mayBook && (
          <Text className={styles.quiet}>
            {ofMeeting(tab.overview.noChecklist, meetingOf[course.modelId])}
          </Text>
        )
      ) : (
        <>
          <Text id="drejebog">{tab.overview.checklist(done, main.length)}</Text>
          <progress className={styles.progress} aria-labelledby="drejebog" max={main.length} value={done} />
          <Checklist course={course} meetingId={meetingId} items={items} />
        </>
      )}
    </Section>
  )
}

/** The drejebog of the meeting that is coming, or of the last one while its own items are open. */
function checklistMeeting(course: Course): string | null {
  if (course.nextMeeting && course.checklist.some((entry) => entry.meetingId === course.nextMeeting?.id))
    return course.nextMeeting.id
  const held = course.meetings
    .filter((meeting) => isFollowed(meeting) && meeting.state === 'booked')
    .toSorted((a, b) => b.start.localeCompare(a.start))
  return held[0]?.id ?? null
}
