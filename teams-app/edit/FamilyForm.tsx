import { Button, Title2 } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { TabLink } from '../TabLink.tsx'
import { readCourse, saveFamily } from '#shared/api/courses.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, type Course } from '../service.ts'
import { useWords } from '../words.ts'
import { Conflict } from './Conflict.tsx'
import { differences } from './differences.ts'
import { FamilyFields } from './FamilyFields.tsx'
import { sentFamily, valuesOf, type FamilyValues } from './family-values.ts'
import { FormPage } from './FormPage.tsx'

/** Changes the family. When somebody else was faster, both are shown side by side and hers stays in the fields. */
export function FamilyForm({ course }: { course: Course }) {
  const words = useWords()
  const { tab } = words
  const call = useCall()
  const refresh = useRefresh()
  const [, navigate] = useLocation()
  // The first reading is what she began with; a refetch in the background does not change what she is typing.
  const [base, setBase] = useState(course)
  const [latest, setLatest] = useState<Course | null>(null)
  const { control, handleSubmit, getValues, setValue } = useForm<FamilyValues>({
    defaultValues: valuesOf(course),
  })
  const save = useMutation({
    mutationFn: (typed: FamilyValues) =>
      call(saveFamily, {
        params: { courseId: course.id },
        body: { revision: base.revision, ...sentFamily(typed) },
      }),
    onSuccess: async () => {
      await refresh(course.id)
      navigate(`/course/${course.id}`)
    },
  })
  const getLatest = useMutation({
    mutationFn: () => call(readCourse, { params: { courseId: course.id }, body: {} }),
    onSuccess: (newest) => {
      setLatest(newest)
      setBase(newest)
      save.reset()
    },
  })
  const masked = new Map(
    course.members.flatMap((member) => (member.cprMasked ? [[member.id, member.cprMasked] as const] : [])),
  )
  const conflict = reasonOf(save.error) === 'changed-by-someone-else'
  return (
    <FormPage onSubmit={(event) => void handleSubmit((typed) => save.mutate(typed))(event)}>
      <nav>
        <TabLink href={`/course/${course.id}`}>{tab.toOverview}</TabLink>
      </nav>
      <Title2 as="h1">
        {tab.form.editHeading} · {course.reference}
      </Title2>
      <FamilyFields control={control} masked={masked} />
      {save.error && (
        <Failure
          sentence={sentenceOf(save.error, words)}
          {...(conflict ? { action: tab.conflict.get, onAction: () => getLatest.mutate() } : {})}
        />
      )}
      {getLatest.error && <Failure sentence={sentenceOf(getLatest.error, words)} />}
      {latest && (
        <Conflict
          rows={differences(getValues(), valuesOf(latest), words)}
          onUse={(path, value) => setValue(path, value)}
        />
      )}
      <Button appearance="primary" type="submit" disabled={save.isPending}>
        {tab.save}
      </Button>
    </FormPage>
  )
}
