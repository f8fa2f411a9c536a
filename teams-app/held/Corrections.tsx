import { Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDay } from '#shared/text/format.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Unread } from '../Refusal.tsx'
import { Listed, ListedOne } from '../pieces/Listed.tsx'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { useLogWords } from '../log/log-words.ts'
import { useHeldWords } from './held-words.ts'
import { useCorrections } from './use-held.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

/** What was corrected because somebody in the family asked, and who may still have what was wrong. */
export function Corrections({ courseId }: { courseId: string }) {
  const { tab, language } = useWords()
  const text = useHeldWords()
  const { roles, samlet } = useLogWords()
  const styles = useStyles()
  const read = useCorrections(courseId)
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Unread error={read.error} again={() => void read.refetch()} />
  const on = (at: string) => formatDay(localDate(Temporal.Instant.from(at)), language)
  const role = (to: string | null) => roles[(to?.split(':')[0] ?? '') as keyof typeof roles] ?? ''
  const named = (name: string) => name || text.someone
  return (
    <section className={styles.root} aria-label={text.corrections}>
      <Subtitle1 as="h2">{text.corrections}</Subtitle1>
      {read.data.corrections.length === 0 ? (
        <Text>{text.noCorrections}</Text>
      ) : (
        <Listed>
          {read.data.corrections.map(({ id, at, by, askedBy, about, note, readers }) => (
            <ListedOne
              key={id}
              name={text.corrected(about.map(named), named(askedBy))}
              under={text.correctedBy(by, on(at))}
              beside={
                <>
                  <Text weight="semibold">{readers.length > 0 ? text.mayHaveIt : text.nobodyHadIt}</Text>
                  {readers.map((reader) => (
                    <Text key={JSON.stringify(reader)}>
                      {[reader.by ?? samlet, role(reader.to), on(reader.last)].filter(Boolean).join(' · ')}
                    </Text>
                  ))}
                </>
              }
            >
              <Text>{note}</Text>
            </ListedOne>
          ))}
        </Listed>
      )}
      <TabLink href={`/course/${courseId}/edit`}>{tab.overview.editFamily}</TabLink>
    </section>
  )
}
