import type { ownLines as da } from '../da/own-lines.ts'

export const ownLines: typeof da = {
  act: {
    'own-plan': 'Show what you may see',
    'own-smileys': 'Show the answers',
    'own-instruments': 'Show who is missing',
  },
  goals: 'The goals of the family that you may see',
  agreements: 'Your agreements',
  agreement: (content, due) => `${content} (by ${due})`,
  answers: 'The answers that you may see',
  instruments: 'Something is missing here',
  nothing: 'There is nothing more that you may see here. The rest stands on the card.',
  more: (n) => `and ${n} more. See them in Samlet.`,
}
