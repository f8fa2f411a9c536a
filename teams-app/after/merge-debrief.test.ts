import { expect, test } from 'vitest'
import { debrief as text } from '#shared/text/da/debrief.ts'
import { debriefClashRows, mergeDebrief } from './merge-debrief.ts'

const base = { approach: 'Ro', form: '', time: '', roles: '' }
const mine = { ...base, time: 'Tiden passede', roles: 'Karen skrev' }
const theirs = { ...base, form: 'Rundt om bordet', time: 'Vi løb tør' }

test('a field that only one of the two wrote in is as that one wrote it; in a field of both hers stands', () => {
  expect(mergeDebrief(base, mine, theirs).debrief).toEqual({ ...mine, form: 'Rundt om bordet' })
})

test('the field of both is shown with what either wrote, and the newest may be taken', () => {
  const taken: object[] = []
  const rows = debriefClashRows(mergeDebrief(base, mine, theirs).clashes, text.fields, (one) =>
    taken.push(one),
  )
  expect(rows).toMatchObject([{ label: 'Tiden', mine: 'Tiden passede', theirs: 'Vi løb tør' }])
  rows[0]?.take()
  expect(taken).toEqual([{ time: 'Vi løb tør' }])
})
