import type { ModelId } from './model-ids.ts'

/** Model A plans two to three network meetings in all (T-07). A soft cap: nothing is refused (O-07). */
const planned = 3
const exit = 'P-A7'

/** Whether it is time to ask if the family is ready to leave, before yet another network meeting. @param held how many have been, this one included */
export const asksToPhaseOut = (
  { modelId, phaseId }: { modelId: ModelId; phaseId: string },
  held: number,
): boolean => modelId === 'familiens-fremtid' && phaseId !== exit && held >= planned
