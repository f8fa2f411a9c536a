import { Button, Title2 } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { TabLink } from '../TabLink.tsx'
import { may } from '#shared/domain/access.ts'
import { NoAccess } from '../NoAccess.tsx'
import { createCourse } from '#shared/api/courses.ts'
import { usualModel } from '#shared/domain/settings/usual-model.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useMe, useRefresh, useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { ChooseModel } from './ChooseModel.tsx'
import { FamilyFields } from './FamilyFields.tsx'
import { familyRefusal } from './family-refusal.ts'
import { newFamily, sentFamily, type FamilyValues } from './family-values.ts'
import { FormPage } from '../pieces/FormPage.tsx'

const none: ReadonlyMap<string, string> = new Map()

/** Where a course is made, for whoever may. A link leads here too: nobody fills in what he may not save. */
export function NewCourse() {
  const { tab } = useWords()
  if (!may(useMe(), 'make course', null)) return <NoAccess>{tab.form.newNotYours}</NoAccess>
  return <NewFamily />
}

/** A course is made. Its id is made with the form, so that pressing twice makes one. */
function NewFamily() {
  const words = useWords()
  const { tab } = words
  const call = useCall()
  const refresh = useRefresh()
  const [, navigate] = useLocation()
  const [id] = useState(() => crypto.randomUUID())
  const usual = usualModel(useMe().settings, useToday())
  const [modelId, setModelId] = useState(usual)
  const { control, handleSubmit, getValues, setError } = useForm<FamilyValues>({ defaultValues: newFamily() })
  const create = useMutation({
    mutationFn: (typed: FamilyValues) =>
      call(createCourse, { params: {}, body: { id, modelId, ...sentFamily(typed) } }),
    onError: (error) => {
      const refused = familyRefusal(error, getValues(), words)
      if (refused) setError(refused.path, { message: refused.sentence }, { shouldFocus: true })
    },
    onSuccess: async () => {
      await refresh(id)
      navigate(`/course/${id}`)
    },
  })
  return (
    <FormPage onSubmit={(event) => void handleSubmit((typed) => create.mutate(typed))(event)}>
      <nav aria-label={tab.where}>
        <TabLink href="/">{tab.back}</TabLink>
      </nav>
      <Title2 as="h1">{tab.form.newHeading}</Title2>
      <ChooseModel usual={usual} chosen={modelId} onChoose={setModelId} />
      <FamilyFields control={control} masked={none} />
      {create.error && !familyRefusal(create.error, getValues(), words) && (
        <Failure sentence={sentenceOf(create.error, words)} />
      )}
      <Button appearance="primary" type="submit" disabled={create.isPending}>
        {tab.form.create}
      </Button>
    </FormPage>
  )
}
