import type { CardElement } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import type { Difference } from '#shared/domain/meeting/appointment-differences.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import { notice } from '../consent/own-card.ts'

/** What people did to her appointment in Outlook itself, without their names and without what they typed. */
export type OutlookNews = {
  gone: boolean
  moved: { start: Temporal.Instant; end: Temporal.Instant } | null
  place: boolean
  /** It is to be held on Teams too, and Teams knows nothing of it. */
  noTeams: boolean
  /** Whoever is invited sees who else is. */
  attendeesShown: boolean
  outsiders: number
  /** Those whom the family has said yes to, and who are not in the meeting here. */
  joined: number
  leftOut: number
  declined: number
}

export const noNews: OutlookNews = {
  gone: false,
  moved: null,
  place: false,
  noTeams: false,
  attendeesShown: false,
  outsiders: 0,
  joined: 0,
  leftOut: 0,
  declined: 0,
}

export function newsOf(differences: readonly Difference[]): OutlookNews {
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length
  return {
    gone: count('gone') > 0,
    moved: differences.find((one) => one.kind === 'moved') ?? null,
    place: count('place') > 0,
    noTeams: count('no-teams') > 0,
    attendeesShown: count('attendees-shown') > 0,
    outsiders: count('outsider'),
    joined: count('joined'),
    leftOut: count('left-out'),
    declined: count('declined'),
  }
}

/** Where her appointment can be put back to what the meeting says. */
export const canBePutBack = ({
  moved,
  place,
  noTeams,
  attendeesShown,
  outsiders,
  joined,
  leftOut,
}: OutlookNews): boolean =>
  moved !== null || place || noTeams || attendeesShown || outsiders + joined + leftOut > 0

export function newsLines(
  { gone, moved, place, noTeams, attendeesShown, outsiders, joined, leftOut, declined }: OutlookNews,
  language: Language,
  today: Temporal.PlainDate,
): CardElement[] {
  const { changeCard: text, meetingInTab } = textIn(language)
  const said = [
    ...(gone ? [meetingInTab.inOutlook.gone] : []),
    ...(moved
      ? [meetingInTab.inOutlook.moved(formatMeetingTime(moved.start, moved.end, language, today))]
      : []),
    ...(place ? [text.place] : []),
    ...(noTeams ? [meetingInTab.inOutlook['no-teams']] : []),
    ...(attendeesShown ? [meetingInTab.inOutlook['attendees-shown']] : []),
    ...(outsiders > 0 ? [text.outsiders(outsiders)] : []),
    ...(joined > 0 ? [text.joined(joined)] : []),
    ...(leftOut > 0 ? [text.leftOut(leftOut)] : []),
    ...(declined > 0 ? [text.declined(declined)] : []),
  ]
  return said.map((words) => notice(words, 'Attention'))
}
