import type { Router } from 'express'
import { drawConsentForm, signConsent } from '#shared/api/signing.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { contactOn, saysWhoAnswers } from '#shared/domain/settings/house.ts'
import { municipalityFrom } from '#shared/forms/facts.ts'
import { readShape } from '#shared/forms/shape.ts'
import { formAt } from '#shared/forms/versions.ts'
import { circleOf } from '../consent/circle-of.ts'
import { signForm } from '../consent/sign-form.ts'
import { drawDocument } from '../documents/draw-document.ts'
import { formLetter } from '../documents/form/letter.ts'
import { paperOf } from '../documents/form/paper-of.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { houseOf } from '../storage/house.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'

/** The consent forms: drawn to be signed, and written in as they were (F-CONSENT-1 … -3). */
export function signing(router: Router, world: World): void {
  mount(router, signConsent, async ({ params: { courseId }, body }, caller) => {
    const signed = await signForm(world, caller, { courseId, ...body })
    if (!signed.ok) throw new Refused(400, 'invalid-request', signed.faults[0]?.path)
    return { revision: signed.revision }
  })

  mount(router, drawConsentForm, async ({ params: { courseId }, body }, caller) => {
    const form = formAt(body.form, body.version)
    // The information sheet is about nobody.
    const shows = form?.consent ? wholeFamily : undefined
    const { course } = await courseFor(
      world,
      caller,
      courseId,
      'register consent',
      'consent-form-drawn',
      shows,
    )
    if (!form) throw new Refused(400, 'invalid-request', 'version')
    const read = readShape(form, body.answers)
    if (!read.ok) throw new Refused(400, 'invalid-request', read.faults[0]?.path)
    const now = world.clock.now()
    const today = localDate(now)
    const contact = contactOn((await houseOf(world.db)).settings, today)
    // Whom to ask is what the sheet is for (GDPR article 13).
    if (!form.consent && !saysWhoAnswers(contact)) throw new Refused(409, 'contact-details-missing')
    const view = paperOf(form, read.answers, circleOf(course, today), {
      municipality: municipalityFrom(world.municipalityName, contact),
      reference: course.reference,
      coordinator: course.coordinatorName,
    })
    const pdf = await drawDocument(formLetter, view, now)
    return {
      fileName: formLetter.fileName(view),
      mediaType: 'application/pdf' as const,
      base64: Buffer.from(pdf).toString('base64'),
    }
  })
}
