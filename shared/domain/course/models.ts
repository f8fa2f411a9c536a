import type { ModelId } from './model-ids.ts'

export type PhaseLength = { unit: 'day' | 'month'; count: number }
/** A step of a model. `atMost` is how long the sources say that its phase lasts (T-01 … T-03, T-16). */
export type Step = { id: string; phase: number; da: string; en: string; atMost: PhaseLength | null }
export type Model = { id: ModelId; letter: 'A' | 'B' | 'C' | 'D'; da: string; steps: readonly Step[] }

const step = (id: string, phase: number, da: string, en: string, atMost: Step['atMost'] = null): Step => ({
  id,
  phase,
  da,
  en,
  atMost,
})
const months = (count: number): PhaseLength => ({ unit: 'month', count })

/** The four models of catalogue chapter 2 as data. Which step belongs to which phase of model A is our reading of its figure (O-14). */
export const models: readonly Model[] = [
  {
    id: 'familiens-fremtid',
    letter: 'A',
    da: 'Familiens Fremtid',
    steps: [
      step('P-A1', 1, 'Visitation', 'Admission', months(1)),
      step('P-A2', 1, 'Tillidsopbygning', 'Building trust', months(1)),
      step('P-A3', 1, 'Udredning', 'Assessment', months(1)),
      step('P-A4', 2, 'Familiens Plan 1.0', 'Family plan 1.0', months(8)),
      step('P-A5', 2, 'Familiens Plan 2.0', 'Family plan 2.0', months(8)),
      step('P-A6', 2, 'Opfølgning', 'Follow-up', months(8)),
      step('P-A7', 3, 'Udslusning', 'Exit', months(2)),
    ],
  },
  {
    id: 'en-familie-en-indgang',
    letter: 'B',
    da: 'Én familie – én indgang',
    steps: [
      step('P-B1', 1, 'Sagsfordeling og kerneteam', 'Allocation and core team'),
      step('P-B2', 1, 'Udredning', 'Assessment'),
      step('P-B3', 1, 'Indhentning af oplysninger', 'Obtaining information'),
      step('P-B4', 1, 'Analysemøde', 'Analysis meeting'),
      step('P-B5', 1, 'Dataflow og deling', 'Data flow and sharing'),
      step('P-B6', 1, 'Opsamlende møde', 'Decision meeting'),
      step('P-B7', 1, 'Fælles plan', 'Joint plan'),
    ],
  },
  {
    id: 'koordinerende-familiekonsulent',
    letter: 'C',
    da: 'Den koordinerende familiekonsulent',
    steps: [
      step('P-C1', 1, 'Henvisning og opstart', 'Referral and start', { unit: 'day', count: 14 }),
      step('P-C2', 2, 'Kortlægning', 'Mapping', months(3)),
      step('P-C3', 3, 'Udvikling', 'Development', months(12)),
      step('P-C4', 4, 'Vedligeholdelse', 'Maintenance', months(6)),
      step('P-C5', 5, 'Afslutning', 'Closing', months(3)),
    ],
  },
  {
    id: 'faelles-familier',
    letter: 'D',
    da: 'Fælles Familier',
    steps: [
      step('P-D1', 1, 'Behov opdaget', 'Need found'),
      step('P-D2', 1, 'Kontakt til myndighed', 'Contact to authority'),
      step('P-D3', 1, 'Tovholder og samtykke', 'Case lead and consent'),
      step('P-D4', 1, 'Tid, sted og deltagere', 'Time, place, participants'),
      step('P-D5', 1, 'Invitation', 'Invitation'),
      step('P-D6', 1, 'Medarbejderne mødes før start', 'Staff pre-meeting'),
      step('P-D7', 1, 'Familien ankommer', 'The family arrives'),
      step('P-D8', 1, 'Mødet', 'The meeting'),
      step('P-D9', 1, 'Tavlen', 'The board'),
      step('P-D10', 1, 'Mål i Én Plan', 'Goals in the plan'),
    ],
  },
]

/** @throws RangeError for a model that does not exist: ids come from our own database */
export function modelOf(modelId: ModelId): Model {
  const model = models.find((candidate) => candidate.id === modelId)
  if (!model) throw new RangeError(`unknown model ${modelId}`)
  return model
}

export const phasesOf = (modelId: ModelId): readonly Step[] => modelOf(modelId).steps
