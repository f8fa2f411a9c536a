import { writeFileSync } from 'node:fs'
import { distanceToMark } from './mark.ts'
import { encodePng } from './png.ts'

type Colour = readonly [red: number, green: number, blue: number]
const blue: Colour = [0x0f, 0x6c, 0xbd]
const white: Colour = [0xff, 0xff, 0xff]

/**
 * @param size width and height in pixels
 * @param share how much of the width the mark takes
 * @param ground colour behind the mark, or null for none
 */
export function drawIcon(size: number, share: number, mark: Colour, ground: Colour | null): Buffer {
  const rgba = new Uint8Array(size * size * 4)
  const scale = size * share
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = distanceToMark((x + 0.5 - size / 2) / scale, (y + 0.5 - size / 2) / scale) * scale
      const cover = Math.min(1, Math.max(0, 0.5 - distance))
      const shown = ground
        ? mark.map((part, index) => Math.round(part * cover + (ground[index] ?? 0) * (1 - cover)))
        : mark
      rgba.set([...shown, ground ? 255 : Math.round(cover * 255)], (y * size + x) * 4)
    }
  }
  return encodePng(size, rgba)
}

/** Teams shows colour.png on a square it rounds itself and leaves the middle 120 of 192 pixels; Outlook shows the others bare. */
export const icons = {
  'color.png': { size: 192, draw: () => drawIcon(192, 0.7, white, blue) },
  'outline.png': { size: 32, draw: () => drawIcon(32, 1.15, white, null) },
  'icon-16.png': { size: 16, draw: () => drawIcon(16, 1.15, blue, null) },
  'icon-32.png': { size: 32, draw: () => drawIcon(32, 1.15, blue, null) },
  'icon-64.png': { size: 64, draw: () => drawIcon(64, 1.15, blue, null) },
  'icon-80.png': { size: 80, draw: () => drawIcon(80, 1.15, blue, null) },
  'icon-128.png': { size: 128, draw: () => drawIcon(128, 1.15, blue, null) },
} as const

if (import.meta.main)
  for (const [name, icon] of Object.entries(icons)) writeFileSync(new URL(name, import.meta.url), icon.draw())
