import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { bookSeries } from '#shared/api/groups.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDate, formatMeetingTime } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { useGroupWords } from './group-words.ts'
import { useGroupAct, type Group } from './use-groups.ts'

type Series = Group['series'][number]

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** One series, day by day, and what is the matter with it: what was not finished is finished with the same press that began it. */
export function OneSeries({ group, series }: { group: Group; series: Series }) {
  const words = useWords()
  const { series: text } = useGroupWords()
  const styles = useStyles()
  const today = useToday()
  const { language } = words
  const { chair, revision } = group
  const { firstDay, start, minutes, place } = series
  const params = { groupId: group.id, seriesId: series.id }
  const again = useGroupAct(
    (call) => call(bookSeries, { params, body: { revision, firstDay, start, minutes, place } }),
    () => undefined,
  )
  const stuck = series.days.filter((day) => day.stuck).length
  const button = (title: string) => (
    <Button disabledFocusable={again.isPending} onClick={() => again.mutate(undefined)}>
      {again.isPending ? text.sending : title}
    </Button>
  )
  const mine = chair?.isMe === true
  return (
    <>
      {series.state === 'gone' && <Notice intent="info">{text.gone}</Notice>}
      {series.state === 'booking' && (
        <Notice intent="error" action={mine ? button(text.finish) : undefined}>
          {text.unfinished}
        </Notice>
      )}
      {series.days.length > 0 && (
        <ol className={styles.list}>
          {series.days.map((day) => (
            <li key={day.planned}>
              <Text>{said(day)}</Text>
            </li>
          ))}
        </ol>
      )}
      {series.days.length > 0 && <Text className={styles.quiet}>{text.where[place]}</Text>}
      {stuck > 0 && (
        <Notice intent="error" action={mine ? button(text.moveStuck) : undefined}>
          {text.stuck(stuck)}
        </Notice>
      )}
      {series.days.length > 0 && !series.read && (
        <Notice intent="info">{mine ? text.unread : text.theirs(chair?.name ?? '')}</Notice>
      )}
      {again.error && <Failure sentence={sentenceOf(again.error, words)} />}
    </>
  )

  function said({ planned, start: begins, end, stuck: isStuck }: Series['days'][number]): string {
    const [from, until] = [Temporal.Instant.from(begins), Temporal.Instant.from(end)]
    const time = formatMeetingTime(from, until, language, today)
    const date = Temporal.PlainDate.from(planned)
    if (isStuck) return `${time} (${text.stuckDay})`
    return date.equals(localDate(from)) ? time : `${time} (${text.moved(formatDate(date, language, today))})`
  }
}
