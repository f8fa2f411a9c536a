import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '#shared/api/contract.ts'
import { readDebriefs, saveDebrief } from '#shared/api/debriefs.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { debriefFields, type Debrief } from '#shared/domain/meeting/debrief.ts'
import { formatDay, formatFullDate } from '#shared/text/format.ts'
import type { ClashRow } from '../edit/clash-rows.ts'
import { SaveFailure } from '../edit/SaveFailure.tsx'
import { ParagraphField } from '../pieces/fields.tsx'
import { Section } from '../pieces/Section.tsx'
import { useCall, useRefresh } from '../reading.ts'
import { useWords } from '../words.ts'
import { useAfterWords } from './after-words.ts'
import { debriefClashRows, mergeDebrief } from './merge-debrief.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { alignSelf: 'flex-start' },
})

export type DebriefedMeeting = Output<typeof readDebriefs>['meetings'][number]

const empty: Debrief = { approach: '', form: '', time: '', roles: '' }

/**
 * The four fields of one meeting, as they stand: saved again they are corrected. When the other was faster, what both wrote is shown side
 * by side and hers stays in the fields. Read only when the course has ended.
 */
export function DebriefForm({
  courseId,
  meeting,
  isClosed,
  isLatest,
}: {
  courseId: string
  meeting: DebriefedMeeting
  isClosed: boolean
  /** The one that most likely is to be written: its button is the screen's primary one. */
  isLatest: boolean
}) {
  const words = useWords()
  const text = useAfterWords()
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const queries = useQueryClient()
  const { meetingId, start, saved } = meeting
  // What the fields were begun on: a reading in the background does not move it.
  const [base, setBase] = useState({ revision: meeting.revision, debrief: saved?.debrief ?? empty })
  const [clashes, setClashes] = useState<ClashRow[] | null>(null)
  const { control, handleSubmit, getValues, reset } = useForm<Debrief>({ defaultValues: base.debrief })
  const save = useMutation({
    mutationFn: (debrief: Debrief) =>
      call(saveDebrief, { params: { courseId, meetingId }, body: { revision: base.revision, debrief } }),
    onSuccess: ({ revision }, debrief) => {
      setBase({ revision, debrief })
      setClashes(null)
    },
    onSettled: () => refresh(courseId),
  })
  const newest = useMutation({
    mutationFn: () => call(readDebriefs, { params: { courseId }, body: {} }),
    onSuccess: (read) => {
      queries.setQueryData(['course', courseId, 'debriefs'], read)
      const latest = read.meetings.find((one) => one.meetingId === meetingId)
      if (!latest) return
      const theirs = latest.saved?.debrief ?? empty
      const merged = mergeDebrief(base.debrief, getValues(), theirs)
      reset(merged.debrief)
      setBase({ revision: latest.revision, debrief: theirs })
      setClashes(
        debriefClashRows(merged.clashes, text.fields, (taken) => reset({ ...getValues(), ...taken })),
      )
      save.reset()
    },
  })
  const day = (instant: string) => localDate(Temporal.Instant.from(instant))
  return (
    <Section heading={text.of(formatFullDate(day(start), words.language))}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void handleSubmit((typed) => save.mutate(typed))(event)}
      >
        {!isClosed && <Text>{text.intro}</Text>}
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
        <SaveFailure key={base.revision} error={save.error} newest={newest} clashes={clashes} />
        <output className={save.isSuccess ? undefined : 'visually-hidden'}>
          {save.isSuccess ? text.savedTab : ''}
        </output>
        {!isClosed && (
          <Button
            className={styles.button}
            appearance={isLatest ? 'primary' : 'secondary'}
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
