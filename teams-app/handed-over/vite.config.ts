import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** A page of its own, without Teams and without a sign-in: whoever holds the tablet gets not even the code of the rest. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/handed-over/',
  plugins: [react()],
  resolve: {
    alias: [
      {
        find: /^temporal-polyfill$/,
        replacement: join(import.meta.dirname, '../../shared/ui/temporal.ts'),
      },
    ],
  },
  build: {
    outDir: '../../dist/handed-over',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
})
