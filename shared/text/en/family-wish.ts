import type { familyWish as original } from '../da/family-wish.ts'

export const familyWish: typeof original = {
  notBefore: 'The family would rather not meet before',
  notAfter: 'The family would rather not meet after',
  anyTime: 'No wishes',
  notOn: 'The family would rather not meet on',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  told: (wishes) =>
    wishes.length === 0 ? 'The family’s wishes: none' : `The family’s wishes: ${wishes.join(', ')}`,
  before: (time) => `not before ${time}`,
  after: (time) => `not after ${time}`,
  on: (day) => `not on ${day}s`,
  wheelchair: 'wheelchair access',
}
