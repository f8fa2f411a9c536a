import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { askConsentCard } from '#shared/api/courses.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'

/** The consent card in her own chat: to register a signature there, at a kitchen table, without opening the tab (B-6). */
export function AskConsentCard({ courseId }: { courseId: string }) {
  const words = useWords()
  const { overview } = words.tab
  const call = useCall()
  const ask = useMutation({ mutationFn: () => call(askConsentCard, { params: { courseId }, body: {} }) })
  if (ask.isSuccess)
    return (
      <Notice intent="info" instead>
        {overview.consentCardSent}
      </Notice>
    )
  return (
    <div className="no-print">
      {ask.error && <Failure sentence={sentenceOf(ask.error, words)} />}
      <Button appearance="subtle" disabledFocusable={ask.isPending} onClick={() => ask.mutate()}>
        {overview.consentCard}
      </Button>
    </div>
  )
}
