import type { Temporal } from 'temporal-polyfill'

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

export function passesModulus11(digits: string): boolean {
  return weights.reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0) % 11 === 0
}

/**
 * A CPR-shaped number that was never issued: it fails modulus 11, and those without it have only been issued for
 * 1 January birthdays (cpr.dk). The seventh digit suits the century.
 */
export function neverIssued(born: Temporal.PlainDate, serial: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const date = two(born.day) + two(born.month) + two(born.year % 100)
  const century = born.year < 2000 ? 0 : 4
  for (let n = serial; ; n++) {
    const digits = date + String(century * 1000 + (n % 1000)).padStart(4, '0')
    if (!passesModulus11(digits)) return digits
  }
}
