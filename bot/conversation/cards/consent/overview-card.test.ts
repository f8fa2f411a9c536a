import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { modelIds, type ModelId } from '#shared/domain/course/model-ids.ts'
import { houseIn } from '#shared/domain/settings/house.ts'
import type { StoredCourse } from '../../../storage/courses.ts'
import { overviewCard } from './overview-card.ts'

const today = Temporal.PlainDate.from('2026-03-09')
const none = { members: [], ties: [], contacts: [], consents: [], house: houseIn([]) }

/** The forms that may be opened from the card, the one that stands out first. */
function formsOf(modelId: ModelId): string[] {
  const course = { ...none, modelId, reference: 'NM-2026-0412' } as unknown as StoredCourse
  const pressed = { key: 'k', courseId: 'c' }
  const card = overviewCard(course, pressed, { today, outcome: null, language: 'da', teamsAppId: 'app' })
  return [...JSON.stringify(card).matchAll(/"form":"([^"]+)"/g)].map(([, form]) => form!)
}

test('O-57: the form that the model signs on is the first that is offered, and the others are there', () => {
  expect(Object.fromEntries(modelIds.map((modelId) => [modelId, formsOf(modelId)]))).toEqual({
    'familiens-fremtid': ['F-CONSENT-2', 'F-CONSENT-1', 'F-CONSENT-3'],
    'en-familie-en-indgang': ['F-CONSENT-2', 'F-CONSENT-1', 'F-CONSENT-3'],
    'koordinerende-familiekonsulent': ['F-CONSENT-2', 'F-CONSENT-1', 'F-CONSENT-3'],
    'faelles-familier': ['F-CONSENT-3', 'F-CONSENT-1', 'F-CONSENT-2'],
  })
})
