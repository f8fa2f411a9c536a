import { Button, Text, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { Output } from '#shared/api/contract.ts'
import { withdrawConsent } from '#shared/api/courses.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, type Course } from '../service.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  // In line with the date above it: the button's own room lies outside the column.
  quiet: {
    marginLeft: '-8px',
    paddingLeft: '8px',
    paddingRight: '8px',
    minWidth: 'auto',
    whiteSpace: 'nowrap',
  },
})

export type Withdrawn = { party: string; taken: Output<typeof withdrawConsent>['taken'] }

/** A question first: a withdrawal takes effect at once and cannot be undone. What it took with it is told where it was asked. */
export function Withdraw({
  course,
  consentId,
  party,
  onWithdrawn,
}: {
  course: Course
  consentId: string
  party: string
  onWithdrawn: (withdrawn: Withdrawn) => void
}) {
  const words = useWords()
  const { tab } = words
  const styles = useStyles()
  const dialog = useDialogStyles()
  const call = useCall()
  const refresh = useRefresh()
  const withdraw = useMutation({
    mutationFn: () =>
      call(withdrawConsent, {
        params: { courseId: course.id, consentId },
        body: { revision: course.revision },
      }),
    onSuccess: ({ taken }) => onWithdrawn({ party, taken }),
    // Somebody else may have changed the course: the next press is based on what is newest.
    onSettled: () => refresh(course.id),
  })
  return (
    <Dialog
      heading={tab.overview.withdraw}
      trigger={(open) => (
        <Button
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.quiet, 'no-print')}
          aria-label={`${tab.overview.withdraw}: ${party}`}
          onClick={open}
        >
          {tab.overview.withdraw}
        </Button>
      )}
    >
      {(close) => (
        <div className={dialog.body}>
          <Text>{tab.overview.withdrawAsk(party)}</Text>
          {withdraw.error && <Failure sentence={sentenceOf(withdraw.error, words)} />}
          <div className={dialog.actions}>
            <Button
              appearance="primary"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate(undefined, { onSuccess: close })}
            >
              {tab.overview.withdraw}
            </Button>
            <Button onClick={close}>{tab.cancel}</Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
