import { readFileSync } from 'node:fs'

export type Count = { passed: number; failed: number; skipped: number }

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 }

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing,
  )

type Test = { status: string; fullName: string; failureMessages: string[] }
type Report = { testResults: { name: string; status: string; message: string; assertionResults: Test[] }[] }

/** What failed in a run: its file, its name and the first lines of why, so that the end of a long log tells it. */
export function failuresIn(reportFile: string): string[] {
  const firstLines = (words: string) => words.split('\n').slice(0, 6).join('\n    ')
  return read(reportFile)
    .testResults.filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      return failed.length === 0
        ? [`${name}\n    ${firstLines(message)}`]
        : failed.map(
            (test) => `${name}: ${test.fullName}\n    ${firstLines(test.failureMessages.join('\n'))}`,
          )
    })
}

/** The files in which something failed. */
const failedFiles = (reportFile: string): string[] =>
  read(reportFile).testResults.flatMap(({ name, status }) => (status === 'failed' ? [name] : []))

/** More than these are no accident. */
const mostAgain = 3

/**
 * Which files are asked once more, by themselves (decision 0021): features, and few of them. When anything else failed, or there was an error
 * outside of any test, or the run itself came to grief, it is no accident of the moment, and nothing is asked again.
 * @param outsideFile where it stands how many errors came outside of any test (outside-reporter.ts)
 * @param exitCode vitest's own: 1 says that tests failed, and nothing else
 */
export function askedAgain(reportFile: string, outsideFile: string, exitCode: number | null): string[] {
  if (exitCode !== 1) return []
  const files = failedFiles(reportFile)
  const areFeatures = files.every((file) => file.includes('/tests/features/'))
  return outsideIn(outsideFile) === 0 && files.length <= mostAgain && areFeatures ? files : []
}

/**
 * Counts of a run of vitest. A file that could not be loaded has no test in the report and counts as one failure; so
 * does a run that ended badly though every test passed (an error outside of any test), or wrote no report.
 * @param exitCode vitest's own
 * @param without files that are counted elsewhere, whatever became of them here
 */
export function countOf(reportFile: string, exitCode: number | null, without: readonly string[] = []): Count {
  const whole = read(reportFile)
  const report = { testResults: whole.testResults.filter(({ name }) => !without.includes(name)) }
  const of = (...states: string[]) =>
    report.testResults
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => states.includes(status)).length
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  const failed = of('failed') + unloaded.length
  return {
    passed: of('passed'),
    failed: failed === 0 && exitCode !== 0 && without.length === 0 ? 1 : failed,
    skipped: of('skipped', 'pending', 'todo'),
  }
}

/** A run that never told had at least one. */
function outsideIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8') || 1)
  } catch {
    return 1
  }
}

function read(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return { testResults: [] }
  }
}
