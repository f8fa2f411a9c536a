import type { Router } from 'express'
import { drawConsentForm, signConsent } from '#shared/api/signing.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { contactOn } from '#shared/domain/settings/house.ts'
import type { Circle } from '#shared/forms/circle.ts'
import type { Form } from '#shared/forms/form.ts'
import { permissionsFrom } from '#shared/forms/permissions-from.ts'
import { readShape } from '#shared/forms/shape.ts'
import { formAt } from '#shared/forms/versions.ts'
import { registerConsent } from '../consent/register-consent.ts'
import { tickId } from '../consent/tick-id.ts'
import { consentForm } from '../documents/consent-form/letter.ts'
import { consentFormView } from '../documents/consent-form/view-of.ts'
import { drawDocument } from '../documents/draw-document.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { houseOf } from '../storage/house.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from './course-for.ts'

/** The consent forms: drawn to be signed, and written in as they were (F-CONSENT-1 … -3). */
export function signing(router: Router, world: World): void {
  const today = () => localDate(world.clock.now())

  mount(router, signConsent, async ({ params: { courseId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'register consent', 'consent-registering')
    const { signatureId, revision } = body
    const read = permissionsFrom(formOf(body), body.answers, circleOf(course, today()), {
      signatureId,
      idFor: (tick) => tickId(signatureId, tick),
    })
    if (!read.ok) throw new Refused(400, 'invalid-request', read.faults[0]?.path)
    return registerConsent(world, caller, { courseId, revision, consents: read.permissions })
  })

  mount(router, drawConsentForm, async ({ params: { courseId }, body }, caller) => {
    const { course } = await courseFor(
      world,
      caller,
      courseId,
      'register consent',
      'consent-form-drawn',
      wholeFamily,
    )
    const form = formOf(body)
    const read = readShape(form, body.answers)
    if (!read.ok) throw new Refused(400, 'invalid-request', read.faults[0]?.path)
    const view = consentFormView(form, read.answers, circleOf(course, today()), {
      municipality: contactOn((await houseOf(world.db)).settings, today())?.sender || world.municipalityName,
      reference: course.reference,
      coordinator: course.coordinatorName,
    })
    const pdf = await drawDocument(consentForm, view, world.clock.now())
    return {
      fileName: consentForm.fileName(view),
      mediaType: 'application/pdf' as const,
      base64: Buffer.from(pdf).toString('base64'),
    }
  })
}

function formOf({ form, version }: { form: string; version: number }): Form {
  const found = formAt(form, version)
  if (!found) throw new Refused(400, 'invalid-request', 'version')
  return found
}

const circleOf = ({ members, ties, contacts, house }: StoredCourse, today: Circle['today']): Circle => ({
  members,
  ties,
  contacts,
  house,
  today,
})
