import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { cancelMeeting } from '#shared/api/meetings.ts'
import { formatDay, formatMeetingTime } from '#shared/text/format.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Section } from '../pieces/Section.tsx'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { CancelMeeting, type ToCancel } from './CancelMeeting.tsx'
import { useClosingWords } from './closing-words.ts'
import { useClosingAct, type Closing } from './use-closing.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  meetings: { margin: 0, padding: 0, listStyleType: 'none' },
  meeting: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

/** Meetings to come, cancelled one by one as the pane in Outlook does it, and agreements that are not done. */
export function LooseEnds({ courseId, closing }: { courseId: string; closing: Closing }) {
  const words = useWords()
  const text = useClosingWords()
  const styles = useStyles()
  const today = useToday()
  const cancel = useClosingAct(courseId, (call, { id }: ToCancel) =>
    call(cancelMeeting, { params: { courseId, meetingId: id }, body: { because: 'course-ends' } }),
  )
  const { meetings, agreements } = closing
  const instant = (at: string) => Temporal.Instant.from(at)
  const due = (date: string) => (date ? formatDay(Temporal.PlainDate.from(date), words.language) : '')
  return (
    <Section heading={text.loose}>
      {cancel.isSuccess && (
        <Notice intent="info" instead>
          {text.cancelled(cancel.variables.when)}
        </Notice>
      )}
      {meetings.length + agreements.length === 0 && <Text>{text.nothingLoose}</Text>}
      {meetings.length > 0 && (
        <div className={styles.part}>
          <Text as="h3" weight="semibold">
            {text.meetings}
          </Text>
          <ul className={styles.meetings}>
            {meetings.map(({ id, start, end }) => {
              const when = formatMeetingTime(instant(start), instant(end), words.language, today)
              return (
                <li key={id} className={styles.meeting}>
                  <Text>{when}</Text>
                  <CancelMeeting meeting={{ id, when }} cancel={cancel} />
                </li>
              )
            })}
          </ul>
          <Text size={200} className={styles.quiet}>
            {text.meetingsHint}
          </Text>
        </div>
      )}
      {agreements.length > 0 && (
        <div className={styles.part}>
          <Text as="h3" weight="semibold">
            {text.agreements}
          </Text>
          <ul className={styles.list}>
            {agreements.map(({ id, content, responsible, deadline }) => (
              <li key={id}>
                <Text block>{content}</Text>
                <Text size={200} className={styles.quiet}>
                  {text.agreementOf(responsible, due(deadline))}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
