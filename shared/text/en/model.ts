import type { model as da } from '../da/model.ts'

export const model: typeof da = {
  label: 'Model',
  hint: 'The model decides the steps, reminders and instruments of the course. It cannot be changed later.',
  usual: (name) => `${name} (the usual one here)`,
  about: {
    'familiens-fremtid':
      'The family plan and a network meeting every third month, led by a meeting leader. For families with cases in several departments.',
    'en-familie-en-indgang':
      'One core team and one joint plan. For families with a child with a permanent impairment or a long-term illness.',
    'koordinerende-familiekonsulent':
      'A family consultant goes along with the family through five phases in up to two years and follows the development.',
    'faelles-familier':
      'Shared meetings when they make sense, and one plan. The family answers with smileys after each meeting.',
  },
}
