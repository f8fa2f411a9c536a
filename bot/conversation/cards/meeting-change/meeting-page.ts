import { TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { ofMeeting } from '#shared/text/of-meeting.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, type Pressed } from '../consent/own-card.ts'
import type { Outcome } from '../consent/overview-card.ts'

/** What every own view of a meeting's card begins with. */
export type MeetingPage = {
  reference: string
  language: Language
  today: Temporal.PlainDate
  outcome: Outcome | null
  meeting: { id: string; type: MeetingType; start: Temporal.Instant; end: Temporal.Instant }
  /** What was done to it last. */
  changed: 'meeting-moved' | 'meeting-room' | null
}

/** Her own view of the meeting's card: how it stands, what became of her press, and under it what this view is about. */
export function meetingPage(
  { reference, language, today, outcome, meeting, changed }: MeetingPage,
  body: readonly CardElement[],
  pressed: Pressed,
  teamsAppId: string,
  isOff = false,
): Card {
  const { headings } = textIn(language).cards
  return ownCard(
    {
      heading: ofMeeting(headings[isOff ? 'meeting-cancelled' : (changed ?? 'meeting-booked')], meeting.type),
      reference,
      language,
      body: [
        ...(outcome?.lines ?? []).map((line) => notice(line, outcome!.is)),
        new TextBlock(formatMeetingTime(meeting.start, meeting.end, language, today), {
          weight: 'Bolder',
          wrap: true,
        }),
        ...body,
      ],
      actions: [],
      place: `meeting/${meeting.id}`,
    },
    pressed,
    teamsAppId,
  )
}
