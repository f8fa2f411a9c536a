import type { ownLines as da } from '../da/own-lines.ts'

export const ownLines: typeof da = {
  act: {
    'own-plan': 'Show what you may see',
    'own-smileys': 'Show the answers',
    'own-instruments': 'Show who is missing',
  },
  goals: 'The family’s goals, as far as you may see them',
  agreements: 'Your agreements',
  agreement: (content, due) => `${content} (by ${due})`,
  answers: 'The answers, as far as you may see them',
  instruments: 'Something is missing here',
  nothing: 'There is nothing more that you may see here. The rest stands on the card.',
  more: (n) => `and ${n} more. See them in Samlet.`,
}
