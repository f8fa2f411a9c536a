import type { Meeting } from './booking.ts'
import type { Invitee } from './lines/PeopleLine.tsx'
import { shortDayWords, slotWords } from './when.ts'
import { minutesOf, type LineId, type Wish } from './wish.ts'
import type { Words } from './words.ts'

export type Answer = { words: string; given: boolean }
type Question = { wish: Wish; reference: string | null; picked: readonly Invitee[]; booked: Meeting | null }

/** So many names are read at a glance. */
const namesShown = 3

/** What each line says when it is closed. */
export function answersOf(
  { wish, reference, picked, booked }: Question,
  { pane, meetingTypes, language }: Words,
): Record<LineId, Answer> {
  const days = pane.meeting.between(shortDayWords(wish.from, language), shortDayWords(wish.until, language))
  const names = booked ? booked.invitation.attendees.map((one) => one.name) : picked.map((one) => one.name)
  const meeting = [
    meetingTypes[booked?.type ?? wish.type],
    ...(wish.place === 'room' ? [] : [pane.meeting.places[wish.place]]),
    ...(booked ? [] : [pane.meeting.hours(wish.slot ? minutesOf(wish.slot) : wish.minutes), days]),
  ]
  return {
    course: { words: reference ?? pane.course.empty, given: reference !== null },
    meeting: { words: meeting.join(' · '), given: true },
    people: {
      words: names.length > 0 ? people(names, pane.people) : pane.people.empty,
      given: names.length > 0,
    },
    time:
      wish.slot && (wish.room || wish.place !== 'room')
        ? {
            words: [slotWords(wish.slot, language), wish.room?.name].filter(Boolean).join(' · '),
            given: true,
          }
        : { words: pane.time.empty, given: false },
  }
}

function people(names: readonly string[], text: Words['pane']['people']): string {
  const more = names.length - namesShown
  const shown = names.slice(0, namesShown).join(', ')
  return more > 0 ? `${shown} ${text.andMore(more)}` : shown
}
