import * as z from 'zod/mini'
import { consentForms } from '#shared/domain/consent/consent.ts'
import { formIds } from '#shared/forms/form.ts'
import { contract } from './contract.ts'
import { id } from './shapes.ts'

const params = z.object({ courseId: id })
/** In which version of the form, and what was answered: the form's own validation reads it (shared/forms/schema.ts). */
const filled = { version: z.int(), answers: z.record(z.string(), z.unknown()) }

/** A signed consent form, as it stands on the paper. The signature's id is made by the form: sent twice, it is one signature. */
export const signConsent = contract({
  method: 'post',
  path: '/api/courses/:courseId/signatures',
  params,
  body: z.object({ revision: z.int(), signatureId: id, form: z.enum(consentForms), ...filled }),
  response: z.object({ revision: z.int() }),
})

/** The paper itself, prefilled with what is answered so far, to be signed with ink; or the information sheet, to be handed out. */
export const drawConsentForm = contract({
  method: 'post',
  path: '/api/courses/:courseId/documents/consent-form',
  params,
  body: z.object({ form: z.enum(formIds), ...filled }),
  response: z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), base64: z.string() }),
})
