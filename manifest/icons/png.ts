import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const truecolourWithAlpha = 6

/** A square picture as PNG. `rgba` holds four bytes a pixel, row by row. */
export function encodePng(pixels: number, rgba: Uint8Array): Buffer {
  const row = pixels * 4
  const filtered = Buffer.alloc((row + 1) * pixels)
  for (let y = 0; y < pixels; y++) filtered.set(rgba.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(pixels, 0)
  header.writeUInt32BE(pixels, 4)
  header.set([8, truecolourWithAlpha, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

/** Width and height as the file itself says, or null when it is no PNG. */
export function pngSize(file: Uint8Array): { width: number; height: number } | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(signature)) return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
