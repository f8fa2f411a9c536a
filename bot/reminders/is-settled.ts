import type { CardView } from '../conversation/cards/card-view.ts'

/** What it asks for is done already: nobody is told who was not told before. */
export const isSettled = (view: CardView): boolean =>
  ('open' in view && view.open === 0) ||
  ('done' in view && view.done) ||
  ('absent' in view && view.absent === 0)
