import type { Temporal } from 'temporal-polyfill'
import type { Agenda } from '../agenda/agenda.ts'
import type { Recipient } from '../consent/recipient.ts'
import type { Told } from './redact.ts'
import { redactAgenda } from './redact-agenda.ts'

/**
 * What is left of an earlier version for a recipient today, to be held up against the one that stands. What was filed by mistake and filed
 * anew since is read by both filings: he may know the old words only where he may know them by each. An item that still stands and is not
 * his to read any more is in neither, so that nobody tells him that it was taken out.
 */
export function redactEarlier(
  { earlier, now }: { earlier: Agenda; now: Agenda },
  course: Told,
  recipient: Recipient,
  today: Temporal.PlainDate,
): Agenda {
  const stands = new Map(now.items.map((item) => [item.id, item]))
  const shown = new Set(redactAgenda(now, course, recipient, today).items.map(({ id }) => id))
  const seen = redactAgenda(earlier, course, recipient, today)
  const items = seen.items
    .filter(({ id }) => shown.has(id) || !stands.has(id))
    .map((item) => {
      const { about, type, unfiled } = stands.get(item.id) ?? item
      return { ...item, about, type, unfiled }
    })
  return redactAgenda({ ...seen, items }, course, recipient, today)
}
