import { ActionSet, Container, TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { CalendarState } from '#shared/domain/meeting/calendar-states.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { buttonRows } from '../button-rows.ts'
import { notice, step, typedText, type Pressed } from '../consent/own-card.ts'
import { pickOne } from '../offered-time.ts'
import { meetingPage, type MeetingPage } from './meeting-page.ts'

/** Somebody whom she may add. */
export type Addable = {
  contactId: string
  name: string
  function: string
  calendar: CalendarState | null
  inOutlook: boolean
}
export type AddPersonView = MeetingPage & {
  /** Where she sees the meeting stand: it goes along in each button. */
  stands: string
  /** Her appointment does not say what the meeting says, and can be corrected. */
  behind: boolean
  outlook: 'read' | 'failed'
  people: readonly Addable[]
  /** So many more stand on the map and may not be invited. */
  cannot: number
}

/** More are added in the tab. */
const most = 8

/** Whom the coordinator may add to a booked meeting, each with how his calendar is then: in her own view, as names stand on it. */
export function addPersonCard(view: AddPersonView, pressed: Pressed, teamsAppId: string): Card {
  const { language, behind, outlook, people, cannot } = view
  const { changeCard, meetingChange } = textIn(language)
  const text = changeCard.people
  const more = people.length - most
  return meetingPage(
    view,
    [
      ...(outlook === 'failed' ? [notice(meetingChange.people.notRead, 'Attention')] : []),
      plain(people.length > 0 ? text.intro : text.none),
      ...people.slice(0, most).map((one) => row(one, view, pressed)),
      ...(more > 0 ? [plain(text.more(more))] : []),
      ...(cannot > 0 ? [plain(text.cannot(cannot))] : []),
      ...buttonRows([
        ...(behind ? [step('meeting-change-look', meetingChange.putRight, pressed)] : []),
        step('meeting-change', changeCard.back, pressed),
      ]),
    ],
    pressed,
    teamsAppId,
  )
}

const plain = (words: string): CardElement => new TextBlock(words, { wrap: true })

function row(one: Addable, { language, stands }: AddPersonView, pressed: Pressed): CardElement {
  const { changeCard, meetingChange } = textIn(language)
  const { calendar, inOutlook } = meetingChange.people
  const state = one.inOutlook ? inOutlook : one.calendar && calendar[one.calendar]
  return new Container(
    typedText([one.name, one.function].filter(Boolean).join(' · ')),
    ...(state ? [one.calendar === 'busy' ? notice(state, 'Attention') : plain(state)] : []),
    new ActionSet(
      pickOne(
        'meeting-change-add',
        changeCard.people.add(one.name),
        { ...pressed, contact: one.contactId, stands },
        false,
      ),
    ),
  ).withOptions({ separator: true, spacing: 'Medium' })
}
