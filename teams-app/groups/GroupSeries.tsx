import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { Temporal } from 'temporal-polyfill'
import { endSeries } from '#shared/api/groups.ts'
import { groupNotice } from '#shared/domain/groups/group-notices.ts'
import { lastOf } from '#shared/domain/groups/series-state.ts'
import { formatDate, formatDay, formatDue } from '#shared/text/format.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { Ask } from './Ask.tsx'
import { BookSeries } from './BookSeries.tsx'
import { useGroupWords } from './group-words.ts'
import { OneSeries } from './OneSeries.tsx'
import type { Group } from './use-groups.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The meetings that are booked as they stand in Outlook, what is the matter with them, and the way to more. */
export function GroupSeries({ group }: { group: Group }) {
  const { language } = useWords()
  const { series: text } = useGroupWords()
  const styles = useStyles()
  const today = useToday()
  const id = useId()
  const { due, metOn, series, chair } = group
  const last = lastOf(series.flatMap(({ days }) => days))
  const ends = last && groupNotice({ id: group.id, since: today, last }, today)
  const open = series.some(({ state }) => state === 'booking')
  const booked = series.filter(({ state, days }) => state === 'booked' && days.length > 0)
  const day = (date: string) => Temporal.PlainDate.from(date)
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id}>
        {text.heading}
      </Subtitle2>
      {due && !open && (
        <Text>
          {`${text.none} ${text.due(formatDate(day(due), language, today), formatDue(day(due), today, language))}`}
        </Text>
      )}
      {metOn && due && <Text>{text.met(formatDay(day(metOn), language))}</Text>}
      {series.map((one) => (
        <OneSeries key={one.id} group={group} series={one} />
      ))}
      {ends && <Notice intent="info">{text.ending(formatDate(last, language, today))}</Notice>}
      {chair?.isMe && (
        <div className={styles.acts}>
          {!open && <BookSeries group={group} after={last} wanted={due !== null || ends !== null} />}
          {booked.map(({ id: seriesId, firstDay }) => (
            <Ask
              key={seriesId}
              button={
                booked.length === 1 ? text.end : text.endFrom(formatDate(day(firstDay), language, today))
              }
              heading={text.endHeading}
              what={text.endWhat}
              keep={text.endKeep}
              act={(call) =>
                call(endSeries, {
                  params: { groupId: group.id, seriesId },
                  body: { revision: group.revision },
                })
              }
            />
          ))}
        </div>
      )}
    </section>
  )
}
