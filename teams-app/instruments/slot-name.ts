import type { Output } from '#shared/api/contract.ts'
import type { readInstruments } from '#shared/api/instruments.ts'
import type { Respondent } from '#shared/domain/instruments/slots.ts'
import { useInstrumentWords } from './instrument-words.ts'

type Read = Output<typeof readInstruments>
export type Slot = Read['slots'][number]
export type Score = Read['scores'][number]
export type Names = Read['names']

/** Who fills something in, as people say it. */
export function useRespondentName(names: Names): (by: Respondent) => string {
  const text = useInstrumentWords()
  return (by) =>
    'memberId' in by
      ? (names.find(({ memberId }) => memberId === by.memberId)?.name ?? '')
      : text.professionals[by.professional]
}

/** One version of an instrument, as people say it. */
export function useSlotName(names: Names): (slot: Pick<Slot, 'instrument' | 'aboutId' | 'by'>) => string {
  const text = useInstrumentWords()
  const respondent = useRespondentName(names)
  return ({ instrument, aboutId, by }) =>
    text.slot(text.names[instrument], respondent({ memberId: aboutId }), by.map(respondent))
}
