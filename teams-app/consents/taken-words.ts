import { Temporal } from 'temporal-polyfill'
import { takenInWords } from '#shared/text/taken-in-words.ts'
import { useWords } from '../words.ts'
import type { Taken } from './Withdraw.tsx'

/** What a withdrawal takes or took with it, a sentence a line. */
export function useTakenWords(): (taken: Taken) => string[] {
  const { withdrawal, language } = useWords()
  return (taken) => {
    const meetings = taken.meetings.map((meeting) => ({
      ...meeting,
      start: Temporal.Instant.from(meeting.start),
    }))
    return takenInWords({ ...taken, meetings }, withdrawal, language)
  }
}
