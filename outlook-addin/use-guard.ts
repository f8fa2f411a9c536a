import { useCallback, useEffect, useRef, useState } from 'react'
import type { Finding } from '#shared/domain/privacy/finding.ts'
import { findPersonalData } from '#shared/domain/privacy/guard.ts'
import { onItemChange, OutlookRefused, readItem, readTimes, writeSessionText, type Times } from './host.ts'
import { guardFields, itemDigest, type Item } from './item.ts'
import { removeFinding } from './remove-finding.ts'
import type { Session, SessionBooking } from './session.ts'

/** What the guard knows of the course; `terms` is null until a course is known. */
export type Known = { terms: readonly string[] | null; allowed: readonly string[] }
export type Seen = { item: Item; times: Times; findings: Finding[] }
export type Guard = {
  /** What stood in the item at the last look; null before the first. */
  seen: Seen | null
  /** Outlook did not let the item be read at the last look. */
  unread: boolean
  look: () => Promise<void>
  remove: (finding: Finding) => Promise<void>
  /** Leaves the booking in the session, for a pane that is closed and opened in the middle of it. */
  remember: (booking: SessionBooking | null) => Promise<void>
}

/**
 * Looks at what really stands in the item: at once, when Outlook says that it changed, and when she comes back to the
 * pane. What it knows and sees is left in the session for the send handler.
 */
export function useGuard(known: Known, inHand: SessionBooking | null): Guard {
  const [seen, setSeen] = useState<Seen | null>(null)
  const [unread, setUnread] = useState(false)
  const latest = useRef(known)
  const booking = useRef(inHand)
  const queue = useRef(Promise.resolve())

  const look = useCallback(() => {
    const next = queue.current.then(async () => {
      try {
        const [item, times] = await Promise.all([readItem(), readTimes()])
        const findings = findIn(item, latest.current)
        if (latest.current.terms)
          await writeSessionText(JSON.stringify(sessionOf(item, findings, latest.current, booking.current)))
        setSeen({ item, times, findings })
        setUnread(false)
      } catch (error) {
        if (!(error instanceof OutlookRefused)) throw error
        setUnread(true)
      }
    })
    queue.current = next.catch(() => undefined)
    return next
  }, [])

  useEffect(() => {
    void onItemChange(() => void look())
  }, [look])

  useEffect(() => {
    latest.current = known
    void look()
  }, [known, look])

  const remove = async (finding: Finding) => {
    // The item may have changed since the sentence was written: the finding is looked for again.
    try {
      const item = await readItem()
      const same = findIn(item, known).find(
        (one) => one.field === finding.field && one.match === finding.match,
      )
      if (same) await removeFinding(item, same)
    } catch (error) {
      if (!(error instanceof OutlookRefused)) throw error
    }
    await look()
  }

  const remember = (next: SessionBooking | null) => {
    booking.current = next
    return look()
  }

  return { seen, unread, look, remove, remember }
}

function findIn(item: Item, known: Known): Finding[] {
  return findPersonalData({
    fields: guardFields(item),
    knownTerms: known.terms ?? [],
    allowed: known.allowed,
  })
}

function sessionOf(
  item: Item,
  findings: readonly Finding[],
  known: Known,
  booking: SessionBooking | null,
): Session {
  const clean = !findings.some((finding) => finding.level === 'block')
  return {
    terms: [...(known.terms ?? [])],
    allowed: [...known.allowed],
    verdict: { digest: itemDigest(item), clean },
    booking,
  }
}
