import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { tickChecklist } from '#shared/api/courses.ts'
import type { PlaybookItem } from '#shared/domain/course/playbook.ts'
import { formatDay, formatDue } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, useToday, type Course } from '../service.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  sub: { paddingLeft: tokens.spacingHorizontalXXL },
  open: { alignSelf: 'flex-start' },
  when: { color: tokens.colorNeutralForeground2, paddingLeft: '32px', display: 'block' },
})

/** The drejebog with "Dato/udført af" (3.1): a tick, when and by whom. Undone by the same tick. */
export function Checklist({
  course,
  meetingId,
  items,
}: {
  course: Course
  meetingId: string
  items: Course['checklist']
}) {
  const words = useWords()
  const { tab, domain, language } = words
  const styles = useStyles()
  const today = useToday()
  const call = useCall()
  const refresh = useRefresh()
  const tick = useMutation({
    mutationFn: ({ item, done }: { item: string; done: boolean }) =>
      call(tickChecklist, {
        params: { courseId: course.id, item },
        body: { revision: course.revision, meetingId, done },
      }),
    onSettled: () => refresh(course.id),
  })
  const said = (entry: Course['checklist'][number]) => {
    if (entry.doneOn)
      return tab.overview.checklistBy(
        formatDay(Temporal.PlainDate.from(entry.doneOn), language),
        entry.doneBy ?? '',
      )
    return entry.due
      ? tab.overview.checklistDue(
          `${formatDay(Temporal.PlainDate.from(entry.due), language)}, ${formatDue(Temporal.PlainDate.from(entry.due), today, language)}`,
        )
      : ''
  }
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button className={`${styles.open} no-print`}>{tab.overview.openChecklist}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{tab.overview.checklistHeading}</DialogTitle>
          <DialogContent>
            {tick.error && <Failure sentence={sentenceOf(tick.error, words)} />}
            <ul className={styles.list}>
              {items.map((entry) => (
                <li key={entry.item} className={/[a-z]$/.test(entry.item) ? styles.sub : undefined}>
                  <Checkbox
                    label={domain.playbook[entry.item as PlaybookItem]}
                    checked={entry.doneOn !== null}
                    disabled={!course.mayEdit || tick.isPending}
                    onChange={(_, data) => tick.mutate({ item: entry.item, done: data.checked === true })}
                  />
                  <Text size={200} className={styles.when}>
                    {said(entry)}
                  </Text>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{tab.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
