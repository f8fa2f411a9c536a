import { beforeAll, expect, test } from 'vitest'
import { buildFaces } from '../infra/build.ts'
import { bundleFigures } from './bench/bundles.ts'

beforeAll(() => buildFaces())

test('tab, pane and send guard are no more than a browser should be asked to fetch', () => {
  expect(bundleFigures().filter(({ ok }) => !ok)).toEqual([])
})
