import { Button, Text } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { drawConsentForm } from '#shared/api/signing.ts'
import { contactOn, saysWhoAnswers } from '#shared/domain/settings/house.ts'
import { formOn } from '#shared/forms/versions.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useMe, useToday } from '../reading.ts'
import { useSettingsWords } from '../settings/settings-words.ts'
import { useWords } from '../words.ts'
import { saveFile } from '../pieces/save-file.ts'

/** F-INFO-1 on paper, to be handed out before anybody signs; or who must write what before there can be one. */
export function InformationSheet({ courseId }: { courseId: string }) {
  const words = useWords()
  const { sheet } = useSettingsWords()
  const call = useCall()
  const today = useToday()
  const contact = contactOn(useMe().settings, today)
  const { id, version } = formOn('F-INFO-1', today)
  const draw = useMutation({
    mutationFn: () =>
      call(drawConsentForm, { params: { courseId }, body: { form: id, version, answers: {} } }),
    onSuccess: saveFile,
  })
  if (!saysWhoAnswers(contact)) return <Text>{sheet.missing}</Text>
  return (
    <div>
      {draw.error && <Failure sentence={sentenceOf(draw.error, words)} />}
      <Button disabled={draw.isPending} onClick={() => draw.mutate()}>
        {sheet.draw}
      </Button>
    </div>
  )
}
