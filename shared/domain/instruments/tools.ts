import type { ModelId } from '../course/model-ids.ts'

/**
 * The instruments of catalogue 4.9 and who fills each. Scores, dates and respondents alone are kept of them: FIT, SDQ and PSS are third
 * parties', and no item of any stands in Samlet. The yearly survey (F-SURVEY-1) is of no course and is not here.
 */
export const instrumentIds = ['fit', 'sdq', 'pss', 'progress', 'function', 'dialogue'] as const
export type InstrumentId = (typeof instrumentIds)[number]
/** What a course may have switched on: the instruments, and the family's own word on each meeting. */
export const toolIds = ['smiley', ...instrumentIds] as const
export type ToolId = (typeof toolIds)[number]

type Tool = {
  id: ToolId
  /** Where it is on unless the course says otherwise (O-58: none is a condition of the offer). */
  models: readonly ModelId[]
  /** Months between two fillings; null: as needed, and nobody is reminded. */
  months: number | null
}

const inC: readonly ModelId[] = ['koordinerende-familiekonsulent']

export const tools: readonly Tool[] = [
  // F-PLAN-4, P-D10: at the end of each meeting.
  { id: 'smiley', models: ['faelles-familier'], months: null },
  { id: 'fit', models: inC, months: 1 },
  { id: 'sdq', models: inC, months: null },
  { id: 'pss', models: inC, months: null },
  { id: 'progress', models: inC, months: 3 },
  { id: 'function', models: inC, months: 6 },
  { id: 'dialogue', models: [], months: null },
]

/** Where an instrument may be on without the course having said so. */
export const modelsWithInstruments: readonly ModelId[] = [
  ...new Set(tools.filter(({ id }) => id !== 'smiley').flatMap(({ models }) => models)),
]

/** What one course has said of one tool. */
export type ToolChoice = { tool: ToolId; on: boolean; months: number | null; since: string }
/** `since`: the ISO date from which it is counted. */
export type ToolInUse = { id: ToolId; on: boolean; months: number | null; since: string }

/** Every tool as it stands in a course: its own choice, or what its model brings. */
export function toolsOf(
  { modelId, startedOn }: { modelId: ModelId; startedOn: string },
  choices: readonly ToolChoice[],
): ToolInUse[] {
  return tools.map(({ id, models, months }) => {
    const chosen = choices.find(({ tool }) => tool === id)
    return chosen
      ? { id, on: chosen.on, months: chosen.months, since: chosen.since }
      : { id, on: models.includes(modelId), months, since: startedOn }
  })
}
