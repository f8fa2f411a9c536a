import { buildHere, buildOnce, type Bundles } from '../../build-once.ts'

/** Where the pages lie when they are built. */
export const hostPagesFolder = new URL('../../../dist/local-host/', import.meta.url)

const bundles: Bundles = {
  configs: ['infra/local/pages/vite.config.ts'],
  sources: [
    'package-lock.json',
    'infra/build-once.ts',
    'infra/local/*.ts',
    'infra/local/{pages,front,teams,outlook,connector}/**/*',
    'shared/{text,domain/calendar}/**/*',
  ],
  stamp: 'dist/local-host.digest',
  script: import.meta.filename,
  failed: 'Siderne i den lokale øvelse kunne ikke bygges.',
}

/**
 * Builds the pages of the local Microsoft 365, unless they were built from exactly these sources.
 * @throws Error with Vite's own words when they do not build
 */
export const buildHostPages = (): Promise<void> => buildOnce(bundles)

if (import.meta.main) await buildHere(bundles)
