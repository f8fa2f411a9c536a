/**
 * Character classes for a runtime that knows neither `\p{}` nor look-behind: classic Outlook runs the send handler
 * as ECMAScript 2016, and its loader refuses the conditional operator. Nothing in this folder uses either.
 */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  // Greek, Cyrillic, Arabic and the rest of the scripts names are written in; not punctuation, not symbols.
  return (
    (code >= 0x370 && code < 0x2000) || (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xfe00)
  )
}

/** Soft hyphen, zero-width signs, direction marks, variation selectors: a reader sees nothing. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x180e ||
    code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

export function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}

const hyphens = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0xfe58, 0xfe63, 0xff0d]
const apostrophes = [0x60, 0xb4, 0x2b9, 0x2bb, 0x2bc, 0x2018, 0x2019, 0x201b, 0x2032]

/** One spelling for every dash and apostrophe; other code points as they are. */
export function plainSign(code: number): number {
  if (hyphens.indexOf(code) >= 0) return 0x2d
  if (apostrophes.indexOf(code) >= 0) return 0x27
  return code
}
