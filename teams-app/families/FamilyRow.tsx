import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { meetingOf } from '#shared/domain/course/cycle.ts'
import { lengthExceeded } from '#shared/domain/course/phase-length.ts'
import { Link } from 'wouter'
import { ofMeeting } from '#shared/text/of-meeting.ts'
import { formatDay, formatDue, formatMeetingTime } from '#shared/text/format.ts'
import { Tag } from '../Tag.tsx'
import { useToday, type CourseRow } from '../reading.ts'
import { useWords } from '../words.ts'
import { dueOf } from './urgency.ts'

const useStyles = makeStyles({
  item: {
    position: 'relative',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusMedium },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(12rem, 1.2fr) minmax(10rem, 1fr) minmax(12rem, 1.2fr)',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    alignItems: 'center',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: tokens.spacingVerticalXS },
  },
  cell: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  due: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, alignItems: 'flex-start' },
})

/** One family: who, how far, when they meet, and what is due, in words and not by colour alone. */
export function FamilyRow({ row }: { row: CourseRow }) {
  const { tab, domain, language } = useWords()
  const styles = useStyles()
  const today = useToday()
  const due = dueOf(row.deadlines)
  const closed = row.closedOn && formatDay(Temporal.PlainDate.from(row.closedOn), language)
  const tooLong = lengthExceeded(row, today)
  const quiet = due.length === 0 && row.consentsEnding === 0 && !tooLong
  return (
    <li className={styles.item}>
      <div className={styles.body}>
        <div className={styles.cell}>
          <Link href={`/course/${row.id}`} className={styles.link}>
            {row.familyName}
          </Link>
          <Text className={styles.quiet}>{row.reference}</Text>
        </div>
        <div className={styles.cell}>
          <Text>{row.phase[language]}</Text>
          <Text className={styles.quiet}>
            {row.nextMeeting
              ? formatMeetingTime(
                  Temporal.Instant.from(row.nextMeeting.start),
                  Temporal.Instant.from(row.nextMeeting.end),
                  language,
                  today,
                )
              : tab.families.noMeeting}
          </Text>
        </div>
        <div className={styles.due}>
          {due.map((deadline) => (
            <Tag key={deadline.rule + deadline.due} late={deadline.state === 'overdue'}>
              {tab.due(
                ofMeeting(domain.deadlines[deadline.rule], meetingOf[row.modelId]),
                formatDue(Temporal.PlainDate.from(deadline.due), today, language),
              )}
            </Tag>
          ))}
          {row.consentsEnding > 0 && (
            <Tag late={false}>{tab.families.consentsEnding(row.consentsEnding)}</Tag>
          )}
          {tooLong && <Tag late={false}>{tab.phaseTooLong(row.phase.number, tooLong)}</Tag>}
          {quiet && (
            <Text className={styles.quiet}>{closed ? tab.closed.tag(closed) : tab.families.nothingDue}</Text>
          )}
        </div>
      </div>
    </li>
  )
}
