import { Button, Checkbox, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, useFieldArray, useForm } from 'react-hook-form'
import { publishPlan } from '#shared/api/courses.ts'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { ParagraphField, TextField } from '../edit/fields.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, type Course } from '../service.ts'
import { useWords } from '../words.ts'
import { PlanRow } from './PlanRow.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const empty: PlanContent = { goals: [], measures: [], agreements: [] }
const fresh = () => ({ id: crypto.randomUUID() })

/** Goals, measures and agreements, written together and published as the next version (G-02). */
export function PlanForm({
  course,
  onPublished,
  onCancel,
}: {
  course: Course
  onPublished: (version: string) => void
  onCancel: () => void
}) {
  const words = useWords()
  const { tab } = words
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  // What she began with; after »Hent det nyeste« the revision is the latest, and what she has typed stands.
  const [revision, setRevision] = useState(course.revision)
  const { control, handleSubmit } = useForm<PlanContent>({ defaultValues: course.plan?.content ?? empty })
  const goals = useFieldArray({ control, name: 'goals', keyName: 'key' })
  const measures = useFieldArray({ control, name: 'measures', keyName: 'key' })
  const agreements = useFieldArray({ control, name: 'agreements', keyName: 'key' })
  const publish = useMutation({
    mutationFn: (content: PlanContent) =>
      call(publishPlan, { params: { courseId: course.id }, body: { revision, content } }),
    onSuccess: async ({ version }) => {
      await refresh(course.id)
      onPublished(version)
    },
  })
  const conflict = reasonOf(publish.error) === 'changed-by-someone-else'
  const latest = async () => {
    await refresh(course.id)
    publish.reset()
  }
  if (publish.isIdle && revision !== course.revision) setRevision(course.revision)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void handleSubmit((typed) => publish.mutate(typed))(event)}
      noValidate
    >
      <section className={styles.group}>
        <Subtitle1 as="h2">{tab.overview.goals}</Subtitle1>
        {goals.fields.map((goal, n) => (
          <PlanRow key={goal.key} name={tab.plan.row(tab.plan.goal, n + 1)} onRemove={() => goals.remove(n)}>
            <ParagraphField control={control} name={`goals.${n}.text`} label={tab.plan.goalText} />
            <TextField control={control} name={`goals.${n}.when`} label={tab.plan.when} />
            <TextField control={control} name={`goals.${n}.who`} label={tab.plan.who} />
          </PlanRow>
        ))}
        <Button onClick={() => goals.append({ ...fresh(), text: '', when: '', who: '' })}>
          {tab.plan.addGoal}
        </Button>
      </section>
      <section className={styles.group}>
        <Subtitle1 as="h2">{tab.overview.help}</Subtitle1>
        {measures.fields.map((measure, n) => (
          <PlanRow
            key={measure.key}
            name={tab.plan.row(tab.overview.measure, n + 1)}
            onRemove={() => measures.remove(n)}
          >
            <TextField control={control} name={`measures.${n}.person`} label={tab.plan.personFor} />
            <TextField control={control} name={`measures.${n}.measure`} label={tab.overview.measure} />
            <TextField
              control={control}
              name={`measures.${n}.responsible`}
              label={tab.overview.responsible}
            />
            <TextField control={control} name={`measures.${n}.hoursPerWeek`} label={tab.overview.hours} />
            <TextField control={control} name={`measures.${n}.followUp`} label={tab.overview.followUp} />
            <TextField
              control={control}
              name={`measures.${n}.start`}
              label={tab.plan.startDate}
              type="date"
            />
            <TextField control={control} name={`measures.${n}.end`} label={tab.plan.endDate} type="date" />
          </PlanRow>
        ))}
        <Button
          onClick={() =>
            measures.append({
              ...fresh(),
              person: '',
              measure: '',
              responsible: '',
              hoursPerWeek: '',
              followUp: '',
              start: '',
              end: '',
            })
          }
        >
          {tab.plan.addMeasure}
        </Button>
      </section>
      <section className={styles.group}>
        <Subtitle1 as="h2">{tab.overview.agreements}</Subtitle1>
        {agreements.fields.map((agreement, n) => (
          <PlanRow
            key={agreement.key}
            name={tab.plan.row(tab.overview.content, n + 1)}
            onRemove={() => agreements.remove(n)}
          >
            <ParagraphField control={control} name={`agreements.${n}.content`} label={tab.overview.content} />
            <TextField
              control={control}
              name={`agreements.${n}.responsible`}
              label={tab.overview.responsible}
            />
            <TextField
              control={control}
              name={`agreements.${n}.deadline`}
              label={tab.overview.deadline}
              type="date"
            />
            <Controller
              control={control}
              name={`agreements.${n}.done`}
              render={({ field }) => (
                <Checkbox
                  label={tab.overview.done}
                  checked={field.value}
                  onChange={(_, data) => field.onChange(data.checked === true)}
                />
              )}
            />
          </PlanRow>
        ))}
        <Button
          onClick={() =>
            agreements.append({ ...fresh(), content: '', responsible: '', deadline: '', done: false })
          }
        >
          {tab.plan.addAgreement}
        </Button>
      </section>
      <Text>{tab.plan.publishHint}</Text>
      {publish.error && (
        <Failure
          sentence={sentenceOf(publish.error, words)}
          {...(conflict ? { action: tab.conflict.get, onAction: () => void latest() } : {})}
        />
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={publish.isPending}>
          {tab.plan.publish}
        </Button>
        <Button onClick={onCancel}>{tab.cancel}</Button>
      </div>
    </form>
  )
}
