import { Temporal } from 'temporal-polyfill'

/** Ten digits without the dash, or null. The date must exist in the century that the seventh digit gives; modulus 11 is not required (numbers without it are issued since 2007). */
export function parseCpr(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits)) return null
  return birthDateOf(digits) ? digits : null
}

/** Source: cpr.dk, "Opbygning af CPR-nummeret": the seventh digit and the two-digit year give the century. */
function birthDateOf(digits: string): Temporal.PlainDate | null {
  const [day, month, year, seventh] = [
    digits.slice(0, 2),
    digits.slice(2, 4),
    digits.slice(4, 6),
    digits.slice(6, 7),
  ].map(Number) as [number, number, number, number]
  try {
    return Temporal.PlainDate.from(
      { year: century(seventh, year) + year, month, day },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}

function century(seventh: number, year: number): number {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

/** What a screen may show: the birth date digits and nothing more. */
export function maskCpr(digits: string): string {
  return `${digits.slice(0, 6)}-****`
}
