import { useCallback, useEffect, useRef, useState } from 'react'
import type { Finding } from '#shared/domain/privacy/finding.ts'
import { findMorePersonalData } from '#shared/domain/privacy/wide-guard.ts'
import { changeFinding } from './change-finding.ts'
import { onItemChange, OutlookRefused, readItem, readTimes, writeSessionText, type Times } from './host.ts'
import { guardFields, itemDigest, type Item } from '#shared/domain/privacy/item.ts'
import { isOf, isStrange, type Marked } from './marked.ts'
import type { Session, SessionBooking } from './session.ts'

/** How many states of the item she may go back to without another look. */
const mostRemembered = 20

/** What came of a change: `gone` when it did not stand there any more, and `refused` when Outlook would not. */
export type Change = 'done' | 'gone' | 'refused'
/** What the guard knows of the chosen course; `terms` is null until a course is known. */
export type Known = { courseId: string | null; terms: readonly string[] | null; allowed: readonly string[] }
export type Seen = { item: Item; times: Times; findings: Finding[] }
export type Guard = {
  /** What stood in the item at the last look; null before the first. */
  seen: Seen | null
  /** Outlook did not let the item be read at the last look. */
  unread: boolean
  /** The item belongs to another course than the chosen one: its names are not known here, and it is not sent. */
  isOther: boolean
  look: () => Promise<void>
  /** Takes it out of the item; with `instead`, those words stand in its place. */
  change: (finding: Finding, instead: string | null) => Promise<Change>
  /** It may stand in this item: the send handler is told too. */
  letStand: (finding: Finding) => Promise<void>
  /** The item is to be another meeting's: what was let stand in the former one's stands no more, and no booking is in hand. */
  startAnew: (meetingId: string) => Promise<void>
  /** Leaves the booking in the session, for a pane that is closed and opened in the middle of it. */
  remember: (booking: SessionBooking) => Promise<void>
  /** The item carries another mark now. */
  carry: (marked: Marked) => void
}

/**
 * Looks at what really stands in the item: at once, when Outlook says that it changed, while she writes, and when she comes
 * back to the pane. What it knows and sees is left in the session for the send handler.
 * @param left what an earlier pane of the same window left there
 */
export function useGuard(
  known: Known,
  left: {
    inHand: SessionBooking | null
    meetingId: string
    standing: readonly string[]
    marked: Marked
  },
): Guard {
  const [seen, setSeen] = useState<Seen | null>(null)
  const [unread, setUnread] = useState(false)
  const [marked, setMarked] = useState(left.marked)
  const carried = useRef(left.marked)
  const latest = useRef(known)
  const booking = useRef(left.inHand)
  const meetingId = useRef(left.meetingId)
  const standing = useRef(left.standing)
  const cleanBefore = useRef<string[]>([])
  const written = useRef('')
  const waiting = useRef(false)
  const queue = useRef(Promise.resolve())

  const look = useCallback(() => {
    const next = queue.current.then(async () => {
      try {
        const [item, times] = await Promise.all([readItem(), readTimes()])
        const findings = findIn(item, latest.current, standing.current)
        // Of a course she has no part in nothing is left, until she makes the item another's by booking here.
        if (latest.current.terms && (booking.current || !isStrange(carried.current))) {
          const verdict = {
            digest: itemDigest(item),
            clean: !findings.some(({ level }) => level === 'block'),
          }
          const session: Session = {
            mark: isOf(carried.current, latest.current.courseId) ? carried.current.mark : null,
            terms: [...latest.current.terms],
            allowed: [...latest.current.allowed],
            meetingId: meetingId.current,
            standing: [...standing.current],
            verdict,
            cleanBefore: cleanBefore.current,
            booking: booking.current,
          }
          if (verdict.clean && !cleanBefore.current.includes(verdict.digest))
            cleanBefore.current = [verdict.digest, ...cleanBefore.current].slice(0, mostRemembered)
          const text = JSON.stringify(session)
          if (text !== written.current) await writeSessionText(text)
          written.current = text
        }
        setSeen((before) => (isSame(before, item, times, findings) ? before : { item, times, findings }))
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
    void onItemChange(() => {
      // One look that waits sees all that has changed until then.
      if (waiting.current) return
      waiting.current = true
      void queue.current.then(() => {
        waiting.current = false
        return look()
      })
    })
  }, [look])

  useEffect(() => {
    latest.current = known
    cleanBefore.current = []
    void look()
  }, [known, look])

  const tryToChange = async (finding: Finding, instead: string | null): Promise<Change> => {
    // The item may have changed since the sentence was written: the finding is looked for again.
    try {
      const item = await readItem()
      const same = findIn(item, known, standing.current).find(
        (one) => one.field === finding.field && one.match === finding.match,
      )
      return same && (await changeFinding(item, same, instead)) ? 'done' : 'gone'
    } catch (error) {
      if (!(error instanceof OutlookRefused)) throw error
      return 'refused'
    }
  }
  const change = async (finding: Finding, instead: string | null) => {
    const end = await tryToChange(finding, instead)
    await look()
    return end
  }

  const letStand = (finding: Finding) => {
    standing.current = [...standing.current, finding.match]
    return look()
  }

  const startAnew = (next: string) => {
    meetingId.current = next
    standing.current = []
    cleanBefore.current = []
    booking.current = null
    return look()
  }

  const remember = (next: SessionBooking) => {
    booking.current = next
    return look()
  }

  const carry = (next: Marked) => {
    carried.current = next
    setMarked(next)
  }

  return {
    seen,
    unread,
    isOther: !isOf(marked, known.courseId),
    look,
    change,
    letStand,
    startAnew,
    remember,
    carry,
  }
}

function isSame(before: Seen | null, item: Item, times: Times, findings: readonly Finding[]): boolean {
  return before !== null && JSON.stringify(before) === JSON.stringify({ item, times, findings })
}

function findIn(item: Item, known: Known, standing: readonly string[]): Finding[] {
  return findMorePersonalData({
    fields: guardFields(item),
    knownTerms: known.terms ?? [],
    allowed: known.allowed,
    standing,
  })
}
