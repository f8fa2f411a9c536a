import { copyFileSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildHere, buildOnce, type Bundles } from './build-once.ts'

const home = fileURLToPath(new URL('..', import.meta.url))

const faces: Bundles = {
  // The pane empties dist/outlook-addin, so the send guard comes after it.
  configs: [
    'teams-app/vite.config.ts',
    'teams-app/handed-over/vite.config.ts',
    'outlook-addin/vite.config.ts',
    'outlook-addin/launch-event/vite.config.ts',
  ],
  sources: [
    'package-lock.json',
    'infra/build{,-once}.ts',
    '{shared,teams-app,outlook-addin,manifest/icons}/**/*',
  ],
  stamp: 'dist/faces.digest',
  script: import.meta.filename,
  failed: 'Fladerne kunne ikke bygges.',
}

/**
 * Builds the bundles that the service serves into dist/, unless they were built from exactly these sources.
 * @throws Error with Vite's own words when a bundle does not build
 */
export const buildFaces = (wish: { force?: boolean } = {}): Promise<void> => buildOnce(faces, wish)

function copyIcons(): void {
  for (const icon of globSync('manifest/icons/icon-*.png', { cwd: home }))
    copyFileSync(join(home, icon), join(home, 'dist/outlook-addin', icon.slice('manifest/icons/'.length)))
}

if (import.meta.main) {
  await buildHere(faces, copyIcons)
  process.stdout.write('dist/teams-app, dist/handed-over og dist/outlook-addin er bygget.\n')
}
