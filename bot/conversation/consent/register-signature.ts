import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { consentForms } from '#shared/domain/consent/consent.ts'
import { usualForm } from '#shared/domain/consent/usual-form.ts'
import { contactOn } from '#shared/domain/settings/house.ts'
import { municipalityFrom } from '#shared/forms/facts.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Form } from '#shared/forms/form.ts'
import { formAt, formOn } from '#shared/forms/versions.ts'
import { circleOf } from '../../consent/circle-of.ts'
import { signForm } from '../../consent/sign-form.ts'
import { Refused } from '../../http/refused.ts'
import { houseOf } from '../../storage/house.ts'
import { answersTyped } from '../cards/consent/answers-typed.ts'
import { formCard, type ShownForm } from '../cards/consent/form-card.ts'
import type { Pressed } from '../cards/consent/own-card.ts'
import { typedAtFirst, typedIn, type Typed } from '../cards/consent/typed.ts'
import { message, shown } from '../invoke-answer.ts'
import type { Press } from '../pressed.ts'
import { showOverview } from './show-overview.ts'
import { courseToShow, type ConsentPress, type Step } from './step.ts'

const asked = z.object({ form: z.enum(consentForms).optional() })

/** A signed form, to be written in. Its id is made here, so that pressing twice makes one signature. */
export const openForm: Step = async (world, actor, press) => {
  const parsed = asked.safeParse(press.data)
  if (!parsed.success) return message(textIn(press.language).cards.unknownAction)
  const { course, today } = await courseToShow(world, actor, press.courseId)
  const form = formOn(parsed.data.form ?? usualForm(course.modelId), today)
  const typed = typedAtFirst(form, circleOf(course, today))
  const begun = { form, typed, revision: course.revision, signatureId: randomUUID() }
  return again(world, press, begun, { course, today })
}

const carried = z.object({
  revision: z.int(),
  signatureId: z.uuid().toLowerCase(),
  form: z.enum(consentForms),
  version: z.int(),
})

type Written = { form: Form; typed: Typed; revision: number; signatureId: string }

/** The form as it was written on the card. Null when no card of ours was sent. */
function writtenIn(data: Press['data']): Written | null {
  const parsed = carried.safeParse(data)
  const form = parsed.success ? formAt(parsed.data.form, parsed.data.version) : null
  return parsed.success && form ? { ...parsed.data, form, typed: typedIn(form, data) } : null
}

/** One more row for whoever else may know something. Nothing is saved yet. */
export const addRow: Step = async (world, actor, press) => {
  const written = writtenIn(press.data)
  if (!written) return message(textIn(press.language).cards.unknownAction)
  const { course, today } = await courseToShow(world, actor, press.courseId)
  return again(world, press, written, { course, today, more: true })
}

/** The same act as the tab's (bot/consent/sign-form.ts). What is refused comes back with its sentence beside what was typed. */
export const registerSignature: Step = async (world, actor, press) => {
  const written = writtenIn(press.data)
  const { cards, reasons } = textIn(press.language)
  if (!written) return message(cards.unknownAction)
  const { own } = cards.consent
  const saved = { is: 'Good', lines: [own.saved] } as const
  const { form, typed, revision, signatureId } = written
  const answers = answersTyped(form, typed)
  const named = { courseId: press.courseId, form: form.id, version: form.version }
  const signed = await signForm(world, actor, { ...named, revision, signatureId, answers }).catch(refusedIn)
  if ('ok' in signed && signed.ok) return showOverview(world, actor, press, saved)
  const { course, today } = await courseToShow(world, actor, press.courseId)
  if ('faults' in signed) return again(world, press, written, { course, today, faults: signed.faults })
  if (signed.reason !== 'changed-by-someone-else')
    return again(world, press, written, { course, today, sentence: reasons[signed.reason](signed.detail) })
  // Pressed twice at once: the other press has stored it.
  if (course.consents.some((consent) => consent.signatureId === signatureId))
    return showOverview(world, actor, press, saved)
  // Having seen that it was changed, and what stands there now, she may save upon it.
  const upon = { ...written, revision: course.revision }
  return again(world, press, upon, { course, today, sentence: own.changed })
}

/** A refusal that she can do something about. Any other goes on. */
function refusedIn(error: unknown): Refused {
  if (error instanceof Refused && error.status === 409) return error
  throw error
}

async function again(
  { db, teamsAppId, municipalityName }: Parameters<Step>[0],
  { key, courseId, language }: Pressed & Pick<ConsentPress, 'language'>,
  written: Written,
  { course, today, ...said }: Awaited<ReturnType<typeof courseToShow>> & Partial<ShownForm>,
) {
  const { reference } = course
  const municipality = municipalityFrom(municipalityName, contactOn((await houseOf(db)).settings, today))
  const circle = circleOf(course, today)
  const shownForm = { ...blank, ...written, reference, language, circle, municipality, ...said }
  return shown(formCard(shownForm, { key, courseId }, teamsAppId))
}

const blank = { faults: [], sentence: null, more: false } as const
