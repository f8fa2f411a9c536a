import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { auditActions, type AuditAction } from '../audit/actions.ts'
import { courseActs } from '../access.ts'
import { meetingStates } from '../meeting/meeting.ts'
import {
  closingDaysBack,
  isStoppedByClosing,
  looseEnds,
  mayClose,
  mayReopen,
  staysWhenClosed,
} from './closing.ts'

const now = Temporal.Instant.from('2026-03-02T08:00:00Z')
const today = Temporal.PlainDate.from('2026-03-02')
const course = { startedOn: '2025-09-01', closedOn: null }
const nothing = { agreements: [], meetings: [] }
const agreement = (done: boolean) => ({
  id: crypto.randomUUID(),
  about: [],
  type: 'family-life' as const,
  content: 'Ring til skolen',
  responsible: 'Karen',
  deadline: '2026-04-01',
  done,
})
const asked = { course, on: today, loose: nothing, agreementsSeen: false, now }

test('a course without loose ends is closed', () => {
  expect(mayClose(asked)).toEqual({ close: true })
})

test.for([
  ['closed already', { course: { ...course, closedOn: '2026-02-01' } }, 'course-closed'],
  ['tomorrow', { on: today.add({ days: 1 }) }, 'closing-day-outside'],
  ['long ago', { on: today.subtract({ days: closingDaysBack + 1 }) }, 'closing-day-outside'],
  [
    'before it began',
    { course: { ...course, startedOn: '2026-03-02' }, on: today.subtract({ days: 1 }) },
    'closing-day-outside',
  ],
  [
    'with a meeting to come',
    { loose: { ...nothing, meetings: ['m'] }, agreementsSeen: true },
    'meetings-to-come',
  ],
  [
    'with agreements that nobody looked at',
    { loose: { ...nothing, agreements: [agreement(false)] } },
    'agreements-open',
  ],
] as const)('not %s', ([_what, said, because]) => {
  expect(mayClose({ ...asked, ...said })).toEqual({ close: false, because })
})

test('agreements that are open stop nobody who has seen to them', () => {
  const loose = { ...nothing, agreements: [agreement(false)] }
  expect(mayClose({ ...asked, loose, agreementsSeen: true })).toEqual({ close: true })
})

test('a meeting is loose until it is over, called off or refused by its room; an agreement until it is done', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...meetingStates),
      fc.integer({ min: -3000, max: 3000 }),
      fc.array(fc.boolean()),
      (state, minutes, done) => {
        const agreements = done.map(agreement)
        const loose = looseEnds(
          { agreements, meetings: [{ id: 'm', state, end: now.add({ minutes }) }] },
          now,
        )
        const stands = minutes > 0 && state !== 'cancelled' && state !== 'declined'
        expect(loose.meetings).toEqual(stands ? ['m'] : [])
        expect(loose.agreements).toHaveLength(done.filter((one) => !one).length)
      },
    ),
  )
})

test.for([
  ['2026-03-02', '2026-06-02', '2026-06-01', null],
  ['2026-03-02', '2026-06-02', '2026-06-02', 'retention-over'],
  [null, null, '2026-06-01', 'course-not-closed'],
] as const)('closed %s, to go on %s: opened again on %s?', ([closedOn, eraseOn, day, because]) => {
  expect(mayReopen({ closedOn, eraseOn }, Temporal.PlainDate.from(day))).toEqual(
    because ? { reopen: false, because } : { reopen: true },
  )
})

test('a closed course is read only: all that asks to change is stopped, but for opening, tidying and the right of access', () => {
  const asking = (Object.keys(auditActions) as AuditAction[]).filter((one) => auditActions[one] === 'asking')
  expect(asking.filter((one) => !isStoppedByClosing(one)).toSorted()).toEqual([
    'closing-ticking',
    'copy-making',
    'course-reopening',
    'meeting-cancelling',
  ])
  expect(isStoppedByClosing('course-read')).toBe(false)
  const kept = courseActs.filter(staysWhenClosed)
  expect(kept.filter((act) => !act.startsWith('view '))).toEqual(['prepare access-copy'])
})
