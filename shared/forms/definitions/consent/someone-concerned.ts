import type { Rule } from '../../form.ts'

/** A consent concerns the giver, or a child of his, or both. */
export const someoneConcerned: Rule = {
  holds: {
    any: [
      { rows: 'children', atLeast: 1 },
      { field: 'aboutGiver', is: true },
    ],
  },
  at: 'children',
}
