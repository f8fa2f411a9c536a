import * as z from 'zod/mini'
import { consentForms } from '#shared/domain/consent/consent.ts'
import { contract } from './contract.ts'
import { id } from './shapes.ts'

const params = z.object({ courseId: id })
/** Which form, in which version, and what was answered: the form's own validation reads it (shared/forms/schema.ts). */
const filled = { form: z.enum(consentForms), version: z.int(), answers: z.record(z.string(), z.unknown()) }

/** A signed consent form, as it stands on the paper. The signature's id is made by the form: sent twice, it is one signature. */
export const signConsent = contract({
  method: 'post',
  path: '/api/courses/:courseId/signatures',
  params,
  body: z.object({ revision: z.int(), signatureId: id, ...filled }),
  response: z.object({ revision: z.int() }),
})

/** The paper itself, prefilled with what is answered so far, to be signed with ink. */
export const drawConsentForm = contract({
  method: 'post',
  path: '/api/courses/:courseId/documents/consent-form',
  params,
  body: z.object(filled),
  response: z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), base64: z.string() }),
})
