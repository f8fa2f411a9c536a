import { Button, Text, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/api/contract.ts'
import { foreseeWithdrawal, withdrawConsent } from '#shared/api/courses.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { sentenceOf, unreadSentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, type Course } from '../reading.ts'
import { useSharingWords } from '../sharing/sharing-words.ts'
import { useWords } from '../words.ts'
import { useTakenWords } from './taken-words.ts'

const useStyles = makeStyles({
  // In line with the date above it: the button's own room lies outside the column.
  quiet: {
    marginLeft: '-8px',
    paddingLeft: '8px',
    paddingRight: '8px',
    minWidth: 'auto',
    whiteSpace: 'nowrap',
  },
  list: { margin: 0, paddingLeft: '1.25rem' },
})

export type Taken = Output<typeof withdrawConsent>['taken']
/** `done` is the sentence that says what is withdrawn. */
export type Withdrawn = { done: string; taken: Taken }

export type WithdrawSaid = {
  /** What the button says, and what a screen reader says of it. */
  button: string
  label: string
  ask: string
  done: string
}

/**
 * One tick, or all of a signed form. A question first, with what it takes with it: a withdrawal takes effect at once and cannot be
 * undone. What it took is told where it was asked.
 */
export function Withdraw({
  course,
  consentIds,
  said,
  onWithdrawn,
}: {
  course: Course
  consentIds: readonly string[]
  said: WithdrawSaid
  onWithdrawn: (withdrawn: Withdrawn) => void
}) {
  const styles = useStyles()
  return (
    <Dialog
      heading={said.button}
      trigger={(open) => (
        <Button
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.quiet, 'no-print')}
          aria-label={said.label}
          onClick={open}
        >
          {said.button}
        </Button>
      )}
    >
      {(close) => (
        <Asked course={course} consentIds={consentIds} said={said} onWithdrawn={onWithdrawn} close={close} />
      )}
    </Dialog>
  )
}

function Asked({
  course,
  consentIds,
  said,
  onWithdrawn,
  close,
}: Parameters<typeof Withdraw>[0] & { close: () => void }) {
  const words = useWords()
  const { tab } = words
  const text = useSharingWords()
  const styles = useStyles()
  const dialog = useDialogStyles()
  const takenWords = useTakenWords()
  const call = useCall()
  const refresh = useRefresh()
  const params = { courseId: course.id }
  const foreseen = useQuery({
    queryKey: ['course', course.id, 'foreseen', course.revision, ...consentIds],
    queryFn: () => call(foreseeWithdrawal, { params, body: { consentIds: [...consentIds] } }),
    staleTime: Infinity,
  })
  const withdraw = useMutation({
    mutationFn: () =>
      call(withdrawConsent, { params, body: { revision: course.revision, consentIds: [...consentIds] } }),
    onSuccess: ({ taken }) => onWithdrawn({ done: said.done, taken }),
    // Somebody else may have changed the course: the next press is based on what is newest.
    onSettled: () => refresh(course.id),
  })
  return (
    <div className={dialog.body}>
      <Text>{said.ask}</Text>
      {foreseen.isPending && <output>{text.foreseeing}</output>}
      {foreseen.data && (
        <div>
          <Text weight="semibold">{text.takes}</Text>
          <ul className={styles.list} aria-label={text.takes}>
            {takenWords(foreseen.data.taken).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {foreseen.error && <Failure sentence={unreadSentenceOf(foreseen.error, words)} />}
      {withdraw.error && <Failure sentence={sentenceOf(withdraw.error, words)} />}
      <div className={dialog.actions}>
        {/* It is the family's right: that its consequences could not be looked up does not stand in its way. */}
        <Button
          appearance="primary"
          disabled={withdraw.isPending || foreseen.isPending}
          onClick={() => withdraw.mutate(undefined, { onSuccess: close })}
        >
          {said.button}
        </Button>
        <Button onClick={close}>{tab.cancel}</Button>
      </div>
    </div>
  )
}
