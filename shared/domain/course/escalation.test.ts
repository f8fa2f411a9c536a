import { expect, test } from 'vitest'
import { erasureSubjects } from './erasure-notices.ts'
import { isForLeaders } from './escalation.ts'
import { reminderSubjects } from './reminders.ts'

test('whoever leads is told what is escalated, and nothing else', () => {
  expect([...reminderSubjects, ...erasureSubjects].filter(isForLeaders)).toEqual([
    'agenda-escalated',
    'plan-escalated',
    'next-meeting-escalated',
    'journalising-escalated',
  ])
  expect(isForLeaders('plan-published')).toBe(false)
})
