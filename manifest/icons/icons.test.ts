import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { icons } from './draw.ts'
import { encodePng, pngSize } from './png.ts'

/** The pixels of a file that encodePng wrote: one IDAT, no filter. */
function pixels(file: Buffer): { red: number; green: number; blue: number; alpha: number }[] {
  const { width } = pngSize(file)!
  const start = file.indexOf('IDAT') + 4
  const raw = inflateSync(file.subarray(start, start + file.readUInt32BE(start - 8)))
  return Array.from({ length: width * width }, (_, index) => {
    const at = Math.floor(index / width) * (width * 4 + 1) + 1 + (index % width) * 4
    return { red: raw[at]!, green: raw[at + 1]!, blue: raw[at + 2]!, alpha: raw[at + 3]! }
  })
}

test('what is written is what was given', () => {
  const file = encodePng(2, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
  expect(pixels(file)).toEqual([
    { red: 1, green: 2, blue: 3, alpha: 4 },
    { red: 5, green: 6, blue: 7, alpha: 8 },
    { red: 9, green: 10, blue: 11, alpha: 12 },
    { red: 13, green: 14, blue: 15, alpha: 16 },
  ])
})

test.each(Object.entries(icons))('%s is the drawing at its size', (name, { size, draw }) => {
  const file = readFileSync(new URL(name, import.meta.url))
  expect(pngSize(file)).toEqual({ width: size, height: size })
  expect(pixels(file)).toEqual(pixels(draw()))
})

test('Teams wants the outline white and see-through, the colour icon filled to its corners', () => {
  const outline = pixels(readFileSync(new URL('outline.png', import.meta.url)))
  expect(outline.every(({ red, green, blue }) => red === 255 && green === 255 && blue === 255)).toBe(true)
  expect(new Set(outline.map(({ alpha }) => alpha)).size).toBeGreaterThan(2)
  expect(
    pixels(readFileSync(new URL('color.png', import.meta.url))).every(({ alpha }) => alpha === 255),
  ).toBe(true)
})

test('a file that is no PNG has no size', () => {
  expect(pngSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull()
})
