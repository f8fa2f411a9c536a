import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The three pages of the local Microsoft 365. They share one look and one strip. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  base: '/host/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../dist/local-host',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: ['front/index.html', 'teams/index.html', 'outlook/index.html'] },
  },
})
