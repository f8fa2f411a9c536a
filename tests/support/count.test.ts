import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { askedAgain, countOf, sum } from './count.ts'

const folder = mkdtempSync(join(tmpdir(), 'samlet-count-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(...files: { name?: string; status: string; tests: string[] }[]): string {
  const file = join(folder, 'report.json')
  const testResults = files.map(({ name, status, tests }) => ({
    name,
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  }))
  writeFileSync(file, JSON.stringify({ testResults }))
  return file
}

test('each test is counted once, whatever the file is called', () => {
  const file = report(
    { status: 'passed', tests: ['passed', 'passed', 'pending', 'todo', 'skipped'] },
    { status: 'failed', tests: ['failed', 'passed'] },
  )
  expect(countOf(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 3 })
})

test('a file that could not be loaded is a failure, not nothing', () => {
  expect(
    countOf(report({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] }), 1),
  ).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a run that ended badly is a failure though every test passed', () => {
  expect(countOf(report({ status: 'passed', tests: ['passed'] }), 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
  expect(countOf(join(folder, 'never-written.json'), null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('files that are run again are counted there, and the others here', () => {
  const file = report(
    { name: 'unsteady', status: 'failed', tests: ['failed', 'passed'] },
    { name: 'steady', status: 'passed', tests: ['passed', 'skipped'] },
  )
  expect(countOf(file, 1, ['unsteady'])).toEqual({ passed: 1, failed: 0, skipped: 1 })
})

const feature = (n: number) => `/samlet/tests/features/feature-${n}.test.ts`
const failing = (...names: string[]) =>
  report(
    { name: '/samlet/tests/features/steady.test.ts', status: 'passed', tests: ['passed'] },
    ...names.map((name) => ({ name, status: 'failed', tests: ['failed', 'passed'] })),
  )
function outside(errors: number): string {
  const file = join(folder, 'outside')
  writeFileSync(file, String(errors))
  return file
}

test.for([
  [0, []],
  [1, [feature(1)]],
  [3, [feature(1), feature(2), feature(3)]],
  [4, []],
] as const)('of %s features that failed, these are asked once more', ([count, again]) => {
  const names = Array.from({ length: count }, (_, n) => feature(n + 1))
  expect(askedAgain(failing(...names), outside(0), 1)).toEqual(again)
})

test.for([
  ['a unit test failed beside them', [feature(1), '/samlet/bot/api/plans.test.ts'], 0],
  ['a unit test alone failed', ['/samlet/shared/domain/reason.test.ts'], 0],
  ['there was an error outside of any test', [feature(1)], 1],
] as const)('nothing is asked once more when %s', ([, names, errors]) => {
  expect(askedAgain(failing(...names), outside(errors), 1)).toEqual([])
})

test('nothing is asked once more of a run that ended before it could tell', () => {
  expect(askedAgain(failing(feature(1)), join(folder, 'never-written'), 1)).toEqual([])
  expect(askedAgain(join(folder, 'never-written.json'), outside(0), 1)).toEqual([])
})

test.for([null, 0, 2, 137])(
  'nothing is asked once more of a run that ended with %s: more than tests failed',
  (code) => {
    expect(askedAgain(failing(feature(1)), outside(0), code)).toEqual([])
  },
)

test('a sum keeps the three apart', () => {
  expect(
    sum([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]),
  ).toEqual({ passed: 11, failed: 22, skipped: 33 })
})
