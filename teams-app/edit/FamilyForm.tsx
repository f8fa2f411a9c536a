import { Button, Title2, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { saveFamily } from '#shared/api/courses.ts'
import { useCall, useRefresh, type Course } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import type { ClashRow } from './clash-rows.ts'
import { CorrectedFields } from './CorrectedFields.tsx'
import { familyClashRows } from './family-clash-rows.ts'
import { FamilyFields } from './FamilyFields.tsx'
import { familyRefusal } from './family-refusal.ts'
import { sentCorrection, sentFamily, valuesOf, type FamilyValues } from './family-values.ts'
import { FormPage } from '../pieces/FormPage.tsx'
import { mergeFamily } from './merge-family.ts'
import { SaveFailure } from './SaveFailure.tsx'
import { useNewest } from './use-newest.ts'

const useStyles = makeStyles({ reference: { whiteSpace: 'nowrap' } })

/** Changes the family. When somebody else was faster, what both wrote is shown side by side and hers stays in the fields. */
export function FamilyForm({ course }: { course: Course }) {
  const words = useWords()
  const { tab } = words
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const [, navigate] = useLocation()
  const [correctionId] = useState(() => crypto.randomUUID())
  const [clashes, setClashes] = useState<ClashRow[] | null>(null)
  const { control, handleSubmit, getValues, setError, reset } = useForm<FamilyValues>({
    defaultValues: valuesOf(course),
  })
  const save = useMutation({
    mutationFn: (typed: FamilyValues) =>
      call(saveFamily, {
        params: { courseId: course.id },
        body: {
          revision: newest.base.revision,
          ...sentFamily(typed),
          ...sentCorrection(typed, correctionId),
        },
      }),
    onError: (error) => {
      const refused = familyRefusal(error, getValues(), words)
      if (refused) setError(refused.path, { message: refused.sentence }, { shouldFocus: true })
    },
    onSuccess: async () => {
      await refresh(course.id)
      navigate(`/course/${course.id}`)
    },
  })
  const newest = useNewest(course, (base, latest) => {
    const merged = mergeFamily(valuesOf(base), getValues(), valuesOf(latest))
    reset(merged.values)
    setClashes(familyClashRows(merged.clashes, words, (taken) => reset(taken(getValues()))))
    save.reset()
  })
  const masked = new Map(
    course.members.flatMap((member) => (member.cprMasked ? [[member.id, member.cprMasked] as const] : [])),
  )
  const atField = save.error && familyRefusal(save.error, getValues(), words)
  return (
    <FormPage onSubmit={(event) => void handleSubmit((typed) => save.mutate(typed))(event)}>
      <nav aria-label={tab.where}>
        <TabLink href={`/course/${course.id}`}>{tab.toOverview}</TabLink>
      </nav>
      <Title2 as="h1">
        {tab.form.editHeading} · <span className={styles.reference}>{course.reference}</span>
      </Title2>
      <FamilyFields control={control} masked={masked} />
      <CorrectedFields control={control} />
      <SaveFailure
        key={newest.base.revision}
        error={atField ? null : save.error}
        newest={newest.get}
        clashes={clashes}
      />
      <Button appearance="primary" type="submit" disabled={save.isPending}>
        {tab.save}
      </Button>
    </FormPage>
  )
}
