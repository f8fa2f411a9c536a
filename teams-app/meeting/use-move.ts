import { useState } from 'react'
import { isNetworkMeeting } from '#shared/domain/meeting/meeting-types.ts'
import type { Meeting, Outcome, Target } from '#shared/ui/meeting/run-change.ts'
import type { Change } from '#shared/ui/meeting/use-change.ts'

/** What she saw is not so any more: she is shown it as it is now. */
export const isChanged = (outcome: Outcome): boolean =>
  outcome.is === 'stopped' && outcome.because === 'changed-by-someone-else'

/** There may be meetings about it that were booked with it. */
export const hasAround = (meeting: Meeting): boolean => meeting.cycleId !== null && isNetworkMeeting(meeting)

/** Another time for a network meeting of a cycle is asked about first: `asked` is where she would have it. Everything else is moved at once. */
export function useMove(meeting: Meeting, change: Change) {
  const [asked, setAsked] = useState<Target | null>(null)
  return {
    asked,
    move: (to: Target) => {
      const sameTime = to.start === meeting.start && to.end === meeting.end
      if (hasAround(meeting) && !sameTime) setAsked(to)
      else void change.move(to)
    },
    /** Stopped on its way, what she has seen stays for her to press again. */
    go: async (around: string, changeId: string) => {
      const end = asked && (await change.move({ ...asked, around }, changeId))
      if (end && end.is !== 'stopped') setAsked(null)
      return end
    },
    another: () => setAsked(null),
  }
}
