import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{shared,bot,teams-app,outlook-addin,manifest,infra,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/bench/**', '**/node_modules/**'],
    env: { TZ: 'Europe/Copenhagen' },
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
