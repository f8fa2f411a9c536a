import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pane, and a Temporal for a browser without one. Built before the send handler, which adds its files to the same folder. No script or style stands in the page. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/outlook-addin/',
  publicDir: false,
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^temporal-polyfill$/, replacement: join(import.meta.dirname, '../shared/ui/temporal.ts') },
    ],
  },
  build: {
    outDir: '../dist/outlook-addin',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'pane.html',
      output: {
        codeSplitting: {
          // The screens that come later in one file: apart they compress badly.
          groups: [
            { name: 'pane', test: /outlook-addin[\\/]main\.tsx$/, priority: 4 },
            { name: 'sign-in', test: /@azure[\\/]msal/, priority: 3 },
            { name: 'temporal', test: /temporal-(polyfill|utils)/, priority: 3 },
            { name: 'screens', test: /outlook-addin[\\/](change|cycle)/, priority: 1 },
          ],
        },
      },
    },
  },
})
