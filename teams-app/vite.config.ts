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

/** Three files and no more: small ones compress badly apart. The forms and sign-in come when they are wanted. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), nestedSignInOnly()],
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
          includeDependenciesRecursively: false,
          groups: [
            { name: 'sign-in', test: /@azure[\\/]msal/ },
            {
              name: 'forms',
              test: /react-hook-form|react-(select|textarea)[\\/]|teams-app[\\/](edit|plan|map[\\/](Contact|Map[ST])|configure)/,
            },
            { name: 'page', test: /node_modules|teams-app|shared/ },
          ],
        },
      },
    },
  },
})
