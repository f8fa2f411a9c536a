import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useMutationState } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { tickChecklist } from '#shared/api/courses.ts'
import type { PlaybookItem } from '#shared/domain/course/playbook.ts'
import { formatDay, formatDue } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useNewestRevision, useRefresh, useToday, type Course } from '../reading.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  sub: { paddingLeft: tokens.spacingHorizontalXXL },
  open: { alignSelf: 'flex-start' },
  when: { color: tokens.colorNeutralForeground2, paddingLeft: '32px', display: 'block' },
})

type Entry = Course['checklist'][number]
type Press = { item: string; done: boolean }

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
  const { tab, domain } = words
  const styles = useStyles()
  const dialog = useDialogStyles()
  const said = useSaid()
  const call = useCall()
  const refresh = useRefresh()
  const newestRevision = useNewestRevision()
  const mutationKey = ['checklist', course.id]
  // One after the other, for each makes the next revision; a press is never lost while another is on its way.
  const tick = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: ({ item, done }: Press) =>
      call(tickChecklist, {
        params: { courseId: course.id, item },
        body: { revision: newestRevision(course), meetingId, done },
      }),
    onSettled: () => refresh(course.id),
  })
  const onTheirWay = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as Press,
  })
  // The tick stands at once.
  const ticked = (entry: Entry) =>
    onTheirWay.findLast(({ item }) => item === entry.item)?.done ?? entry.doneOn !== null
  return (
    <Dialog
      heading={tab.overview.checklistHeading}
      trigger={(open) => (
        <Button className={`${styles.open} no-print`} onClick={open}>
          {tab.overview.openChecklist}
        </Button>
      )}
    >
      {(close) => (
        <div className={dialog.body}>
          {tick.error && <Failure sentence={sentenceOf(tick.error, words)} />}
          <ul className={styles.list}>
            {items.map((entry) => (
              <li key={entry.item} className={/[a-z]$/.test(entry.item) ? styles.sub : undefined}>
                <Checkbox
                  label={domain.playbook[entry.item as PlaybookItem]}
                  checked={ticked(entry)}
                  disabled={!course.acts.includes('edit checklist')}
                  onChange={(_, data) => tick.mutate({ item: entry.item, done: data.checked === true })}
                />
                <Text size={200} className={styles.when}>
                  {said(entry)}
                </Text>
              </li>
            ))}
          </ul>
          <div className={dialog.actions}>
            <Button appearance="primary" onClick={close}>
              {tab.close}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

/** When it was done and by whom, or when it is due. */
function useSaid(): (entry: Entry) => string {
  const { tab, language } = useWords()
  const today = useToday()
  return ({ doneOn, doneBy, due }) => {
    const day = (text: string) => formatDay(Temporal.PlainDate.from(text), language)
    if (doneOn) return tab.overview.checklistBy(day(doneOn), doneBy ?? '')
    if (!due) return ''
    return tab.overview.checklistDue(
      `${day(due)}, ${formatDue(Temporal.PlainDate.from(due), today, language)}`,
    )
  }
}
