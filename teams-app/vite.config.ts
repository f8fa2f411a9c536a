import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: { outDir: '../dist/teams-app', emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
})
