import type { Hours } from './grid.ts'
import type { FamilyWish } from './slot.ts'

const monToThu = [1, 2, 3, 4]
const friday = [5]

/** When the municipality's people work and eat. */
export const workingHours: readonly Hours[] = [
  { days: monToThu, start: '08:00', end: '12:00' },
  { days: monToThu, start: '12:30', end: '16:00' },
  { days: friday, start: '08:00', end: '12:00' },
  { days: friday, start: '12:30', end: '14:00' },
]

/** The same with lunch given up. */
export const hoursOverLunch: readonly Hours[] = [
  { days: monToThu, start: '08:00', end: '16:00' },
  { days: friday, start: '08:00', end: '14:00' },
]

/** The family's wish as the hours that are left. */
export function hoursOfFamily({ notBefore, notAfter, notOn }: FamilyWish): Hours[] {
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => !notOn.includes(day))
  return [{ days, start: notBefore ?? '00:00', end: notAfter ?? '24:00' }]
}
