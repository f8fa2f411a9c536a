import { Button, Text } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { drawInformationSheet } from '#shared/api/settings.ts'
import { contactOn, saysWhoAnswers } from '#shared/domain/settings/house.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useMe, useToday } from '../service.ts'
import { useSettingsWords } from '../settings/settings-words.ts'
import { useWords } from '../words.ts'
import { saveFile } from './save-file.ts'

/** F-INFO-1 on paper, to be handed out before anybody signs; or who must write what before there can be one. */
export function InformationSheet({ courseId }: { courseId: string }) {
  const words = useWords()
  const { sheet } = useSettingsWords()
  const call = useCall()
  const contact = contactOn(useMe().settings, useToday())
  const draw = useMutation({
    mutationFn: () => call(drawInformationSheet, { params: { courseId }, body: {} }),
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
