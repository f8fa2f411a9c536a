import type { ToldWish } from '#shared/domain/meeting/slot.ts'
import type { familyWish } from './da/family-wish.ts'

/** "09:00" as it is read: "9.00". */
export const clock = (time: string): string => time.replace(/^0/, '').replace(':', '.')

export const isWished = ({ notBefore, notAfter, notOn, wheelchair }: ToldWish): boolean =>
  notBefore !== null || notAfter !== null || notOn.length > 0 || wheelchair

/** What the family has wished, in a line. */
export function wishWords(
  { notBefore, notAfter, notOn, wheelchair }: ToldWish,
  words: typeof familyWish,
): string {
  return words.told([
    ...(notBefore ? [words.before(clock(notBefore))] : []),
    ...(notAfter ? [words.after(clock(notAfter))] : []),
    ...notOn.flatMap((day) => words.weekdays[day - 1] ?? []).map(words.on),
    ...(wheelchair ? [words.wheelchair] : []),
  ])
}
