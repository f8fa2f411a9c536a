import { Button, Text } from '@fluentui/react-components'
import type { UseMutationResult } from '@tanstack/react-query'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { useClosingWords } from './closing-words.ts'

/** `when` is its day and time in words. */
export type ToCancel = { id: string; when: string }

/** A question first: the room is free for others at once. The mutation is the list's own, as this row goes away with the meeting. */
export function CancelMeeting({
  meeting,
  cancel,
}: {
  meeting: ToCancel
  cancel: UseMutationResult<unknown, Error, ToCancel>
}) {
  const words = useWords()
  const text = useClosingWords()
  const dialog = useDialogStyles()
  const { isPending, error } = cancel
  return (
    <Dialog
      heading={text.cancelMeeting}
      trigger={(open) => (
        <Button
          aria-label={`${text.cancelMeeting}: ${meeting.when}`}
          onClick={() => {
            cancel.reset()
            open()
          }}
        >
          {text.cancelMeeting}
        </Button>
      )}
    >
      {(close) => (
        <div className={dialog.body}>
          <Text>{text.cancelAsk(meeting.when)}</Text>
          {error && <Failure sentence={sentenceOf(error, words)} />}
          <div className={dialog.actions}>
            <Button
              appearance="primary"
              disabledFocusable={isPending}
              onClick={() => cancel.mutate(meeting, { onSuccess: close })}
            >
              {isPending ? text.cancelling : text.cancelMeeting}
            </Button>
            <Button onClick={close}>{text.keepMeeting}</Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
