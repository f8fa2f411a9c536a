import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { drawConsentForm, signConsent } from '#shared/api/signing.ts'
import { consentForms, type ConsentForm } from '#shared/domain/consent/consent.ts'
import { usualForm } from '#shared/domain/consent/usual-form.ts'
import type { Answers } from '#shared/forms/answers.ts'
import { formIds, type FormId } from '#shared/forms/form.ts'
import { formOn } from '#shared/forms/versions.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { FormView } from '../forms/FormView.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { Refusal } from '../Refusal.tsx'
import { useCall, useCourse, useRefresh, useToday, type Course } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { InformationSheet } from './InformationSheet.tsx'
import { OtherForms } from './OtherForms.tsx'
import { saveFile } from '../pieces/save-file.ts'

/** A consent form or the information sheet, for one family: printed to be signed, and written in as it was signed. */
export function SignConsent({ courseId, form }: { courseId: string; form: string }) {
  const { tab } = useWords()
  const read = useCourse(courseId)
  if (read.isPending) return <Waiting words={tab.waiting.course} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  const id = formIds.find((one) => one === form) ?? usualForm(read.data.modelId)
  return <Sheet key={id} course={read.data} id={id} />
}

function Sheet({ course, id }: { course: Course; id: FormId }) {
  const words = useWords()
  const { tab } = words
  const call = useCall()
  const refresh = useRefresh()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  // Made with the form, so that pressing twice makes one signature.
  const [signatureId] = useState(() => crypto.randomUUID())
  const form = formOn(id, useToday())
  const consent = consentForms.find((one) => one === id)
  const params = { courseId: course.id }
  const filled = (answers: Answers) => ({ form: consent as ConsentForm, version: form.version, answers })
  const sign = useMutation({
    mutationFn: (answers: Answers) =>
      call(signConsent, { params, body: { revision: course.revision, signatureId, ...filled(answers) } }),
    onSuccess: async () => {
      await refresh(course.id)
      navigate(`/course/${course.id}/consents`)
    },
    // A department may have closed while she wrote: with the newest rules the form says where.
    onError: () => queries.invalidateQueries({ queryKey: ['me'] }),
  })
  const draw = useMutation({
    mutationFn: (answers: Answers) => call(drawConsentForm, { params, body: filled(answers) }),
    onSuccess: saveFile,
  })
  // A signature changes nothing that stood there: with the newest revision it is simply written in beside it.
  const conflict = sign.error && reasonOf(sign.error) === 'changed-by-someone-else'
  const latest = async () => {
    await refresh(course.id)
    sign.reset()
  }
  return (
    <FormView
      form={form}
      family={course}
      contacts={course.contacts}
      submit={tab.consent.give}
      pending={sign.isPending}
      {...(consent
        ? { draft: { label: tab.consent.draw, pending: draw.isPending, onDraft: draw.mutate } }
        : {})}
      above={<Above courseId={course.id} id={id} />}
      onSubmit={sign.mutate}
    >
      {draw.error && <Failure sentence={sentenceOf(draw.error, words)} />}
      {sign.error && (
        <Failure
          sentence={sentenceOf(sign.error, words)}
          {...(conflict ? { action: tab.conflict.get, onAction: () => void latest() } : {})}
        />
      )}
    </FormView>
  )
}

function Above({ courseId, id }: { courseId: string; id: FormId }) {
  const { tab } = useWords()
  return (
    <>
      <nav aria-label={tab.where}>
        <TabLink href={`/course/${courseId}`}>{tab.toOverview}</TabLink>
      </nav>
      <OtherForms courseId={courseId} shown={id} />
      <InformationSheet courseId={courseId} />
    </>
  )
}
