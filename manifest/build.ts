import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { launchFunctions } from './launch-functions.ts'
import { outlookManifest } from './outlook.ts'
import { outlookFaults } from './outlook-faults.ts'
import { servedIcons, teamsFiles } from './packages.ts'
import { readSource, SourceIncomplete, type Source } from './source.ts'
import { englishWords, teamsManifest } from './teams.ts'
import { teamsFaults } from './teams-faults.ts'
import { unifiedEnglishWords, unifiedManifest } from './unified.ts'
import { renderXml } from './xml.ts'

const target = fileURLToPath(new URL('../dist/manifest', import.meta.url))
/** The oldest time a zip can hold: the same source gives the same bytes. */
const unchanging = new Date(1980, 0, 1)

/** @returns the faults that were found; the files are written only when there are none */
function build(source: Source): string[] {
  const teams = teamsManifest(source)
  const unified = unifiedManifest(source)
  const outlook = outlookManifest(source)
  const teamsPackage = teamsFiles(teams, englishWords())
  const unifiedPackage = teamsFiles(unified, unifiedEnglishWords())
  const faults = [
    ...teamsFaults(teams, englishWords(), teamsPackage),
    ...teamsFaults(unified, unifiedEnglishWords(), unifiedPackage),
    ...outlookFaults(outlook, { associated: launchFunctions(), icons: servedIcons() }),
  ]
  if (faults.length > 0) return [...new Set(faults)]
  write('samlet-teams.zip', zipSync(teamsPackage, { mtime: unchanging, level: 9 }))
  write('samlet-outlook.xml', renderXml(outlook))
  for (const [name, content] of Object.entries(unifiedPackage)) write(join('unified', name), content)
  return []
}

function write(name: string, content: Uint8Array | string): void {
  const file = join(target, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

try {
  const source = readSource(process.env)
  const faults = build(source)
  if (faults.length > 0)
    throw new SourceIncomplete(
      `Manifesterne er ikke skrevet:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
  process.stdout.write(
    `dist/manifest: samlet-teams.zip, samlet-outlook.xml og unified/ (i reserve), for ${source.origin}\n`,
  )
  if (source.origin.startsWith('http:'))
    process.stdout.write(
      'Det er øvelsens manifester. Teams og Outlook kræver https: sæt SAMLET_-variablerne, som README nævner.\n',
    )
} catch (error) {
  if (!(error instanceof SourceIncomplete)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
