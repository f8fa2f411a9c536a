import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short files that take long begin first: were one of them the last, it would keep one processor and leave the other idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long =
      /soak|api\/access|storage\/database|infra\/local\/service|the-service-is-killed|a-cycle-is-booked|a-form-is-filled-in|bot-(deletes|looks-after|withdrawal)|is-for-everybody/
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => Number(long.test(b.moduleId)) - Number(long.test(a.moduleId)))
  }
}

/**
 * Four kinds of tests. `unit`: beside the code, and conformance; they run side by side. `utc`: the time rules once more, as if the server
 * stood elsewhere. `features`: one sentence a user would say, in a real Chromium against a whole house of its own; they run when the units
 * are done. `playground`: against Microsoft's own client, where it is at hand (tests/run.ts).
 * Files share the process that runs them: loading the modules anew for each was a third of the units' time.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Danish time is what people live in.
    env: { TZ: 'Europe/Copenhagen' },
    pool: 'forks',
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A slow machine is no failure: the limits are for what hangs.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,bot,teams-app,outlook-addin,manifest,infra,tests}/**/*.test.{ts,tsx}'],
          exclude: ['tests/features/**', 'tests/playground/**', 'tests/bench/**', '**/node_modules/**'],
          // On two processors vitest would otherwise use one.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'utc',
          env: { TZ: 'UTC' },
          include: ['shared/{domain,text}/**/*.test.ts'],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'playground', include: ['tests/playground/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'features',
          include: ['tests/features/**/*.test.ts'],
          // They wait for rooms, cards and screens half of the time: two would leave a processor idle.
          maxWorkers: 3,
          testTimeout: 300_000,
          hookTimeout: 400_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
