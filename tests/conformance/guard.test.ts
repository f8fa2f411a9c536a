import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  evaluationSet,
  hasEvaluationSet,
  predict,
  readLines,
  score,
  type Score,
} from '../support/guard-set.ts'

/**
 * The guard measured on a set of invitations that is kept beside the project, never in it, by the set's own scorer. The limits
 * are what the guard is held to on a set nobody here has seen; without the set they are left out, and tests/run.ts says so.
 */
const folder = mkdtempSync(join(tmpdir(), 'guard-'))
afterAll(() => rmSync(folder, { recursive: true }))

const share = (...counts: readonly (readonly [found: number, all: number] | undefined)[]) => {
  const [found, all] = counts.reduce<[number, number]>(
    (sum, one) => [sum[0] + (one?.[0] ?? 0), sum[1] + (one?.[1] ?? 0)],
    [0, 0],
  )
  expect(all, 'the set holds some').toBeGreaterThan(0)
  return (100 * found) / all
}

const structured = ['DOB', 'PHONE', 'EMAIL', 'ADDRESS', 'PLATE', 'BANK', 'IP', 'URLID', 'SCHOOL']
const label = ({ recall }: Score, ...names: string[]) =>
  share(...names.map((name) => recall[`label ${name}`]))
const withAny = ({ fp }: Score, kind: string) => share([fp[kind]?.bad ?? 0, fp[kind]?.docs ?? 0])

describe.skipIf(!hasEvaluationSet)('X-10 on the evaluation set', () => {
  const lines = hasEvaluationSet ? readLines(evaluationSet) : []
  const measured = (reach: 'pane' | 'handler') => {
    const path = join(folder, `${reach}.jsonl`)
    predict(lines, reach, path)
    return { any: score(evaluationSet, path, 'any'), block: score(evaluationSet, path, 'block') }
  }

  test('what the pane knows finds what must be found, and seldom cries wolf', () => {
    const { any, block } = measured('pane')
    const figures = {
      'leaking invitations stopped or warned': share([any.docs.any, any.docs.n]),
      'known names and initials': share(any.recall['known names']),
      'known names and initials, blocked': share(block.recall['known names']),
      'CPR numbers': label(any, 'CPR'),
      'other structured': label(any, ...structured),
      'postal codes with town': label(any, 'POSTAL'),
      'unknown names': share(any.recall['unknown names']),
      'health and social words': label(any, 'HEALTH', 'SOCIAL'),
      'clean invitations blocked': withAny(block, 'clean'),
      'clean invitations with a finding': withAny(any, 'clean'),
      'near misses with a finding': withAny(any, 'near'),
    }
    process.stdout.write(
      `${Object.entries(figures)
        .map(([name, value]) => `${value.toFixed(1).padStart(6)} % ${name}`)
        .join('\n')}\n`,
    )
    expect(figures['leaking invitations stopped or warned']).toBe(100)
    expect(figures['known names and initials']).toBeGreaterThanOrEqual(99)
    expect(figures['known names and initials, blocked']).toBeGreaterThanOrEqual(97)
    expect(figures['CPR numbers']).toBe(100)
    expect(figures['other structured']).toBeGreaterThanOrEqual(99)
    expect(figures['postal codes with town']).toBeGreaterThanOrEqual(85)
    expect(figures['unknown names']).toBeGreaterThanOrEqual(95)
    expect(figures['health and social words']).toBeGreaterThanOrEqual(95)
    expect(figures['clean invitations blocked']).toBeLessThanOrEqual(2)
    expect(figures['clean invitations with a finding']).toBeLessThanOrEqual(8)
    expect(figures['near misses with a finding']).toBeLessThanOrEqual(10)
  })

  test('what the send handler carries finds every known name and number', () => {
    const { any, block } = measured('handler')
    expect(share(any.recall['known names'])).toBeGreaterThanOrEqual(99)
    expect(share(block.recall['known names'])).toBeGreaterThanOrEqual(97)
    expect(label(any, 'CPR')).toBe(100)
    expect(label(any, ...structured)).toBeGreaterThanOrEqual(99)
    expect(label(any, 'POSTAL')).toBeGreaterThanOrEqual(85)
    expect(withAny(block, 'clean')).toBeLessThanOrEqual(2)
  })
})
