import fc from 'fast-check'
import { expect, test } from 'vitest'
import { menuPlace } from './menu-place.ts'

const window = { width: 1280, height: 800 }

test('a menu stands below its button, and in line with it', () => {
  expect(menuPlace({ top: 100, bottom: 132, left: 40 }, { width: 200, height: 300 }, window)).toEqual({
    left: 40,
    top: 136,
    maxHeight: 656,
  })
})

test('above it when there is no room below, and pushed in from the right edge', () => {
  expect(menuPlace({ top: 700, bottom: 732, left: 1200 }, { width: 200, height: 300 }, window)).toMatchObject(
    { left: 1072, top: 396 },
  )
})

test('wherever the button is, the menu is within the window', () => {
  const pixels = (max: number) => fc.integer({ min: 0, max })
  fc.assert(
    fc.property(
      pixels(760),
      pixels(1280),
      fc.integer({ min: 100, max: 304 }),
      pixels(2000),
      (y, x, width, height) => {
        const button = { top: y, bottom: y + 32, left: x }
        const { left, top, maxHeight } = menuPlace(button, { width, height }, window)
        expect(left).toBeGreaterThanOrEqual(8)
        expect(left + width).toBeLessThanOrEqual(1272)
        expect(top).toBeGreaterThanOrEqual(8)
        expect(top + Math.min(height, maxHeight)).toBeLessThanOrEqual(792)
      },
    ),
  )
})
