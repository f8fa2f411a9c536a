import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '#shared/api/contract.ts'
import { saveDebrief, type readDebriefs } from '#shared/api/debriefs.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { debriefFields, type Debrief } from '#shared/domain/meeting/debrief.ts'
import { formatDay, formatFullDate } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { ParagraphField } from '../pieces/fields.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh } from '../service.ts'
import { useWords } from '../words.ts'
import { useAfterWords } from './after-words.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { alignSelf: 'flex-start' },
})

export type DebriefedMeeting = Output<typeof readDebriefs>['meetings'][number]

const empty: Debrief = { approach: '', form: '', time: '', roles: '' }

/** The four fields of one meeting, as they stand: saved again they are corrected. Read only when the course has ended. */
export function DebriefForm({
  courseId,
  meeting,
  isClosed,
}: {
  courseId: string
  meeting: DebriefedMeeting
  isClosed: boolean
}) {
  const words = useWords()
  const text = useAfterWords()
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const { meetingId, start, revision, saved } = meeting
  const { control, handleSubmit } = useForm<Debrief>({ defaultValues: saved?.debrief ?? empty })
  const save = useMutation({
    mutationFn: (debrief: Debrief) =>
      call(saveDebrief, { params: { courseId, meetingId }, body: { revision, debrief } }),
    // After a clash too: what she typed stands in the form, and is saved on what holds now.
    onSettled: () => refresh(courseId),
  })
  const day = (instant: string) => localDate(Temporal.Instant.from(instant))
  return (
    <Section heading={text.of(formatFullDate(day(start), words.language))}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void handleSubmit((typed) => save.mutate(typed))(event)}
      >
        <Text>{text.intro}</Text>
        {saved && <Text>{text.by(formatDay(day(saved.at), words.language), saved.by)}</Text>}
        {isClosed
          ? debriefFields.map((field) => (
              <Text key={field}>
                {text.fields[field]}: {saved?.debrief[field] ?? ''}
              </Text>
            ))
          : debriefFields.map((field) => (
              <ParagraphField key={field} control={control} name={field} label={text.fields[field]} />
            ))}
        {save.error && <Failure sentence={sentenceOf(save.error, words)} />}
        <output>{save.isSuccess ? text.savedTab : ''}</output>
        {!isClosed && (
          <Button
            className={styles.button}
            appearance="primary"
            type="submit"
            disabledFocusable={save.isPending}
          >
            {text.save}
          </Button>
        )}
      </form>
    </Section>
  )
}
