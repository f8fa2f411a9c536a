import { Button, Field, Select, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { saveAgenda } from '#shared/api/agenda.ts'
import { agendaTemplates, type AgendaTemplate } from '#shared/domain/agenda/agenda.ts'
import { speakersOf } from '#shared/domain/agenda/people.ts'
import type { ClashRow } from '../edit/clash-rows.ts'
import { SaveFailure } from '../edit/SaveFailure.tsx'
import { ChoiceField } from '../pieces/fields.tsx'
import { useCall, useRefresh, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { agendaClashRows } from './agenda-clash-rows.ts'
import { AgendaItems } from './AgendaItems.tsx'
import { AgendaSum } from './AgendaSum.tsx'
import {
  byTemplate,
  mergeAgenda,
  minutesIn,
  sentAgenda,
  valuesOf,
  type AgendaValues,
} from './agenda-values.ts'
import { useAgendaWords } from './agenda-words.ts'
import { lengthOf, useNewestAgenda, type AgendaReading } from './use-agenda.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  // In sight while items are changed further down.
  sum: {
    paddingBottom: tokens.spacingVerticalS,
    '@media (min-width: 640px)': { position: 'sticky', bottom: 0, zIndex: 1 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Items, minutes and speakers written together. When somebody else was faster, what both wrote is shown side by side and hers stays in the fields. */
export function AgendaForm({
  course,
  agenda,
  onSaved,
  onCancel,
}: {
  course: Course
  agenda: AgendaReading
  onSaved: () => void
  onCancel: () => void
}) {
  const words = useWords()
  const { tab } = words
  const text = useAgendaWords()
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const of = { courseId: course.id, meetingId: agenda.meeting.id }
  const [base, setBase] = useState(agenda)
  const [clashes, setClashes] = useState<ClashRow[] | null>(null)
  const { control, handleSubmit, getValues, reset } = useForm<AgendaValues>({
    defaultValues: valuesOf(agenda),
  })
  const save = useMutation({
    mutationFn: (typed: AgendaValues) =>
      call(saveAgenda, { params: of, body: { version: base.version, ...sentAgenda(typed) } }),
    onSuccess: async () => {
      await refresh(course.id)
      onSaved()
    },
  })
  const newest = useNewestAgenda(of, (latest) => {
    const merged = mergeAgenda(valuesOf(base), getValues(), valuesOf(latest))
    reset(merged.values)
    const { members } = course
    const said = {
      text,
      words,
      template: merged.values.head.template,
      members,
      participants: agenda.participants,
    }
    setClashes(agendaClashRows(merged.clashes, said, (taken) => reset(taken(getValues()))))
    setBase(latest)
    save.reset()
  })
  const typed = useWatch({ control }) as AgendaValues
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => void handleSubmit((values) => save.mutate(values))(event)}
    >
      <div className={styles.head}>
        <Field label={text.screen.template}>
          <Select
            value={typed.head.template}
            onChange={(_, { value }) => reset(byTemplate(getValues(), value as AgendaTemplate))}
          >
            {agendaTemplates.map((template) => (
              <option key={template} value={template}>
                {text.templates[template]}
              </option>
            ))}
          </Select>
        </Field>
        <ChoiceField
          control={control}
          name="head.leaderId"
          label={text.groups.leader}
          choices={[
            { value: '', label: text.screen.noLeader },
            ...agenda.participants.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div>
        <Subtitle1 as="h2" block>
          {text.screen.items}
        </Subtitle1>
        <Text>{text.screen.moveHint}</Text>
      </div>
      <AgendaItems
        control={control}
        template={typed.head.template}
        members={course.members}
        mayFile={agenda.may.file}
      />
      <div className={styles.sum}>
        <AgendaSum
          items={typed.items.map(({ id, minutes }) => ({ id, minutes: minutesIn(minutes) ?? 0 }))}
          speakers={speakersOf(agenda.comes, typed.head.leaderId || null)}
          length={lengthOf(agenda.meeting)}
        />
      </div>
      <SaveFailure key={base.version} error={save.error} newest={newest} clashes={clashes} />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending}>
          {tab.save}
        </Button>
        <Button onClick={onCancel}>{tab.cancel}</Button>
      </div>
    </form>
  )
}
