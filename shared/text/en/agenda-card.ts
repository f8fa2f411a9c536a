import type { agendaCard as da } from '../da/agenda-card.ts'

export const agendaCard: typeof da = {
  add: 'Put an item on it',
  show: 'Show the agenda',
  count: (n) => (n === 1 ? '1 has been added' : `${n} have been added`),
  item: (time, what, minutes) => (minutes > 0 ? `${time} ${what} (${minutes} min.)` : `${time} ${what}`),
  by: (what, name) => `${what} – put there by ${name || 'a former colleague'}`,
  more: (n) => `and ${n} more. See them in Samlet.`,
  again: 'Fetch again',
  isFinal: 'The agenda is final.',
  ask: 'What should you talk about?',
  hint: '300 characters at most. Your name stands beside the item. Write only what the others at the meeting may see.',
  put: 'Put on the agenda',
  isPut: 'Your item is on the agenda.',
  notPut: (because) => `Your item was not put there. ${because}`,
  youWrote: 'You wrote:',
  sayIt: 'Give it to the family coordinator, so that it can be taken up all the same.',
}
