import type { ModelId } from '../course/model-ids.ts'
import type { ConsentForm } from './consent.ts'

/** The form that most signatures of a course come on: model D has one of its own, the others share one (O-57). */
export const usualForm = (modelId: ModelId): ConsentForm =>
  modelId === 'faelles-familier' ? 'F-CONSENT-3' : 'F-CONSENT-2'
