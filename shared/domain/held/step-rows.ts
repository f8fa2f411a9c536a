import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'
import type { Drawing, Held } from './drawing.ts'
import type { ContentOf } from './row.ts'
import { familyOn } from './store.ts'

/**
 * Where in its model the course has stood, the newest first, and where it began. It is of the family as a whole and in words of ours, so
 * whoever had not left it by then gets it, and it tells nothing of anybody else.
 */
export function stepRows({ store, personId }: Drawing): Held {
  const { modelId: model, steps, phaseId, startedOn } = store
  const moves = steps.map(({ id, to, because, at, by }) => ({
    key: `step:${id}`,
    content: { part: 'step', model, step: to, on: dayOf(at), because, by } satisfies ContentOf<'step'>,
  }))
  const began: ContentOf<'step'> = {
    part: 'step',
    model,
    step: steps.at(-1)?.from ?? phaseId,
    on: startedOn,
    because: null,
    by: '',
  }
  return {
    rows: [...moves, { key: 'step:began', content: began }]
      .filter(({ content }) => familyOn(store, content.on).includes(personId))
      .map((row) => ({ ...row, marks: [], about: [personId] })),
    withheld: [],
  }
}

const dayOf = (at: string) => localDate(Temporal.Instant.from(at)).toString()
