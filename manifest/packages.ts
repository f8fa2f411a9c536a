import { readFileSync } from 'node:fs'
import { icons } from './icons/draw.ts'
import type { Files } from './teams-faults.ts'

const picture = (name: string) => new Uint8Array(readFileSync(new URL(`icons/${name}`, import.meta.url)))
const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

/** What is zipped and uploaded to Teams. */
export const teamsFiles = (manifest: unknown, english: unknown): Files => ({
  'manifest.json': json(manifest),
  'en.json': json(english),
  'color.png': picture('color.png'),
  'outline.png': picture('outline.png'),
})

/** The pictures that the service serves under /outlook-addin/. */
export const servedIcons = (): Files =>
  Object.fromEntries(
    Object.keys(icons)
      .filter((name) => name.startsWith('icon-'))
      .map((name) => [name, picture(name)]),
  )
