import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { publishPlan } from '#shared/api/courses.ts'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import type { ClashRow } from '../edit/clash-rows.ts'
import { SaveFailure } from '../edit/SaveFailure.tsx'
import { useNewest } from '../edit/use-newest.ts'
import { useCall, useRefresh, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { useAgreementWords } from './agreement-words.ts'
import { planClashRows } from './plan-clash-rows.ts'
import { asSent, asTyped, emptyPlan, mergePlan } from './plan-values.ts'
import { Readers } from './Readers.tsx'
import { AgreementFields, GoalFields, MeasureFields } from './PlanFields.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

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
  const text = useAgreementWords()
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const [clashes, setClashes] = useState<ClashRow[] | null>(null)
  const { control, handleSubmit, getValues, reset } = useForm<PlanContent>({
    defaultValues: contentOf(course),
  })
  const publish = useMutation({
    mutationFn: (content: PlanContent) =>
      call(publishPlan, {
        params: { courseId: course.id },
        body: { revision: newest.base.revision, content: asSent(content) },
      }),
    onSuccess: async ({ version }) => {
      await refresh(course.id)
      onPublished(version)
    },
  })
  const newest = useNewest(course, (base, latest) => {
    const merged = mergePlan(contentOf(base), getValues(), contentOf(latest))
    reset(merged.content)
    setClashes(
      planClashRows(merged.clashes, latest, { ...words, agreements: text }, (taken) =>
        reset(taken(getValues())),
      ),
    )
    publish.reset()
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void handleSubmit((typed) => publish.mutate(typed))(event)}
      noValidate
    >
      <GoalFields control={control} members={course.members} />
      <MeasureFields control={control} members={course.members} />
      <AgreementFields control={control} members={course.members} contacts={course.contacts} />
      <Readers control={control} course={course} />
      <Text>{tab.plan.publishHint}</Text>
      <SaveFailure key={newest.base.revision} error={publish.error} newest={newest.get} clashes={clashes} />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={publish.isPending}>
          {tab.plan.publish}
        </Button>
        <Button onClick={onCancel}>{tab.cancel}</Button>
      </div>
    </form>
  )
}

const contentOf = (course: Course): PlanContent => asTyped(course.plan?.content ?? emptyPlan)
