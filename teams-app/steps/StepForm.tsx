import { Button, Text } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Output } from '#shared/api/contract.ts'
import { moveStep } from '#shared/api/steps.ts'
import { stepReasons, stepsThatWay, type StepReason, type StepWay } from '#shared/domain/course/steps.ts'
import type { steps } from '#shared/text/da/steps.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { useDialogStyles } from '../Dialog.tsx'
import { ChoiceField } from '../pieces/fields.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, useToday, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { effectSentence } from './effect-sentence.ts'

type Values = { to: string; because: StepReason | '' }
type Phase = Output<typeof moveStep>['phase']

/** Which step, why, and what follows from it. Refused because it stands elsewhere by now, that is said, and she chooses from there. */
export function StepForm({
  course,
  way,
  text,
  close,
  onMoved,
}: {
  course: Course
  way: StepWay
  text: typeof steps
  close: () => void
  onMoved: (phase: Phase) => void
}) {
  const words = useWords()
  const { language } = words
  const dialog = useDialogStyles()
  const call = useCall()
  const refresh = useRefresh()
  const today = useToday()
  const ids = useRef(new Map<string, string>())
  const choices = stepsThatWay({ modelId: course.modelId, phaseId: course.phase.id }, way)
  const { control, handleSubmit } = useForm<Values>({ defaultValues: { to: '', because: '' } })
  const chosen = useWatch({ control })
  // What she chose may not lie that way any more when the course was moved meanwhile.
  const to = choices.find(({ id }) => id === chosen.to) ?? choices[0]
  const move = useMutation({
    networkMode: 'always',
    mutationFn: ({ to: step, because }: { to: string; because: StepReason }) => {
      const from = course.phase.id
      const wish = `${from}/${step}/${because}`
      // The same wish sent again is the same move.
      const moveId = ids.current.get(wish) ?? crypto.randomUUID()
      ids.current.set(wish, moveId)
      return call(moveStep, {
        params: { courseId: course.id, moveId },
        body: { from, to: step, because },
      })
    },
    onSuccess: ({ phase }) => {
      onMoved(phase)
      close()
    },
    onSettled: () => refresh(course.id),
  })
  // The answer was lost, and the course stands where she wished: it was done.
  const arrived = move.isError && move.variables.to === course.phase.id
  useEffect(() => {
    if (!arrived) return
    onMoved(course.phase)
    close()
  }, [arrived, course.phase, onMoved, close])
  const moved = move.error !== null && reasonOf(move.error) === 'step-changed'
  const here = course.phase[language]
  if (!to)
    return (
      <div className={dialog.body}>
        {move.error && <Failure sentence={sentenceOf(move.error, words)} />}
        <Text>{text.stands(here)}</Text>
        <div className={dialog.actions}>
          <Button onClick={close}>{words.tab.close}</Button>
        </div>
      </div>
    )
  return (
    <form
      className={dialog.body}
      noValidate
      onSubmit={(event) =>
        void handleSubmit(({ because }) => because && move.mutate({ to: to.id, because }))(event)
      }
    >
      {moved && <Text weight="semibold">{text.stands(here)}</Text>}
      {choices.length > 1 && (
        <ChoiceField
          control={control}
          name="to"
          label={text.which}
          choices={choices.map(({ id, [language]: label }) => ({ value: id, label }))}
        />
      )}
      <ChoiceField
        control={control}
        name="because"
        label={text.why}
        required={text.whyMissing}
        {...(chosen.because === 'set-wrong' ? { hint: text.wrongHint } : {})}
        choices={[
          { value: '', label: text.choose },
          ...stepReasons[way].map((value) => ({ value, label: text.reasons[value] })),
        ]}
      />
      <Text>{effectSentence(course, to.id, today, text, language)}</Text>
      <Text>{text.kept}</Text>
      {move.error && <Failure sentence={sentenceOf(move.error, words)} />}
      <div className={dialog.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={move.isPending}>
          {move.isPending ? text.moving : text.go[way](to[language])}
        </Button>
        <Button onClick={close}>{text.stay}</Button>
      </div>
    </form>
  )
}
