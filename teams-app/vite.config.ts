import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const standardSignIn = /@azure\/msal-browser\/dist\/controllers\/StandardController\.mjs$/

/**
 * MSAL without the half that this page never runs: `host.ts` makes its client only where the nested bridge is, and there
 * MSAL takes its nested controller. The other one, with pop-up pages and hidden frames, weighs 42 kB gzipped.
 */
function nestedSignInOnly(): Plugin {
  let left = false
  return {
    name: 'nested-sign-in-only',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!standardSignIn.test(id)) return null
      left = true
      return 'export class StandardController { constructor() { throw new Error("nested sign-in only") } }'
    },
    buildEnd(error) {
      if (!error && !left) throw new Error('MSAL has moved StandardController: see nestedSignInOnly.')
    },
  }
}

/** Few files: small ones compress badly apart. Sign-in, the other screens and a Temporal come when they are wanted. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), nestedSignInOnly()],
  resolve: {
    alias: [
      { find: /^temporal-polyfill$/, replacement: join(import.meta.dirname, '../shared/ui/temporal.ts') },
    ],
  },
  build: {
    outDir: '../dist/teams-app',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Each takes along what it imports outright, unless one above has it.
          groups: [
            { name: 'page', test: /teams-app[\\/]main\.tsx$/, priority: 4 },
            { name: 'sign-in', test: /@azure[\\/]msal/, priority: 3 },
            { name: 'temporal', test: /temporal-(polyfill|utils)/, priority: 3 },
            // What is typed into: the screens after it stand on it, and none of them on another.
            {
              name: 'edit',
              test: /teams-app[\\/](edit|pieces|CourseHead|sharing[\\/](Sentences|SeesWhat|explain|sharing-words))|@fluentui|react-hook-form|shared[\\/]domain[\\/](consent|reading)/,
              priority: 2,
            },
            // Consents are drawn from the settings too.
            { name: 'settings-words', test: /teams-app[\\/]settings[\\/]settings-words/, priority: 1 },
            { name: 'plan', test: /teams-app[\\/](plan|map)/, priority: 1 },
            { name: 'consents', test: /teams-app[\\/](sharing|consents|forms)/, priority: 1 },
          ],
        },
      },
    },
  },
})
