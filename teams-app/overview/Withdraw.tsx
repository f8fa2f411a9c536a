import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { withdrawConsent } from '#shared/api/courses.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, type Course } from '../service.ts'
import { useWords } from '../words.ts'

/** A question first: a withdrawal takes effect at once and cannot be undone. */
export function Withdraw({ course, consentId, party }: { course: Course; consentId: string; party: string }) {
  const words = useWords()
  const { tab } = words
  const call = useCall()
  const refresh = useRefresh()
  const withdraw = useMutation({
    mutationFn: () =>
      call(withdrawConsent, {
        params: { courseId: course.id, consentId },
        body: { revision: course.revision },
      }),
    onSuccess: () => refresh(course.id),
  })
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className="no-print"
          aria-label={`${tab.overview.withdraw}: ${party}`}
        >
          {tab.overview.withdraw}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{tab.overview.withdraw}</DialogTitle>
          <DialogContent>
            {tab.overview.withdrawAsk(party)}
            {withdraw.error && <Failure sentence={sentenceOf(withdraw.error, words)} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{tab.cancel}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {tab.overview.withdraw}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
