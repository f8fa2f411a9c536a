import { ActionSet, Container, ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Demand, Following } from '#shared/domain/meeting/attendance.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, section, step, typedName, typedText, type Pressed } from '../consent/own-card.ts'
import type { Outcome } from '../consent/overview-card.ts'
import { isMeetingCard } from '../meeting-change/meeting-card.ts'
import type { AskingSubject } from './asking.ts'

/** One who does not come. */
export type ShownAbsence = {
  contactId: string
  name: string
  mustCome: boolean
  substitute: { name: string; comes: boolean; because: Reason | null } | null
  followed: Following | null
  demand: Demand
}
export type AbsencesView = {
  subject: AskingSubject
  heading: AskingSubject | 'meeting-room'
  reference: string
  meetingId: string
  when: string
  counts: { coming: number; absent: number; silent: number }
  absences: readonly ShownAbsence[]
  outcome: Outcome | null
  language: Language
}

/** More than these are followed up in the tab. */
const most = 8

/** Who does not come, with what the coordinator may do about each. A new time is found from the button below, or in the tab. */
export function absencesCard(view: AbsencesView, pressed: Pressed, teamsAppId: string): Card {
  const { heading, reference, when, meetingId, counts, absences, outcome, language } = view
  const { attendance, cards, changeCard } = textIn(language)
  const text = attendance.hers
  const body: CardElement[] = [
    ...(outcome?.lines ?? []).map((line) => notice(line, outcome!.is)),
    plain(attendance.own.when(when)),
    section(text.heading),
    plain(text.counts(counts.coming, counts.absent, counts.silent)),
    ...(absences.length === 0 ? [plain(text.nobody)] : []),
    ...absences.slice(0, most).map((one) => row(one, view, pressed)),
    ...(absences.length > most ? [plain(text.more(absences.length - most))] : []),
  ]
  const actions = [
    ...(isMeetingCard(view) ? [step('meeting-change', changeCard.act, pressed)] : []),
    step('attendance', attendance.own.again, pressed),
    step('status', cards.actions.status, pressed),
  ]
  return ownCard(
    { heading: cards.headings[heading], reference, body, actions, language, place: `meeting/${meetingId}` },
    pressed,
    teamsAppId,
  )
}

const plain = (words: string): CardElement => new TextBlock(words, { wrap: true })

function row(one: ShownAbsence, { language }: AbsencesView, pressed: Pressed): CardElement {
  const { attendance, reasons } = textIn(language)
  const text = attendance.hers
  const { contactId, substitute, demand } = one
  const press = (verb: string, title: string) =>
    new ExecuteAction({
      verb,
      title,
      // Read aloud, and seen when one points: there may be eight buttons that are called the same.
      tooltip: `${title}: ${one.name}`,
      data: { ...pressed, contact: contactId },
      associatedInputs: 'none',
      fallback: 'drop',
    })
  const sends: CardElement[] = substitute
    ? [
        plain(text.sends),
        typedText(substitute.name),
        ...(substitute.comes ? [notice(`✓ ${text.comes}`, 'Good')] : []),
        ...(substitute.because ? [notice(text.cannot(reasons[substitute.because]()), 'Attention')] : []),
      ]
    : [plain(text.alone)]
  return new Container(
    typedName(one.name),
    plain(one.mustCome ? text.mustCome : text.welcome),
    ...sends,
    ...(one.followed === 'without' ? [plain(text.without)] : []),
    ...(demand === 'none'
      ? []
      : [
          plain(text.demands[demand]),
          new ActionSet(
            ...(demand === 'take-substitute' ? [press('absence-substitute', text.take)] : []),
            press('absence-without', text.goOn),
          ),
        ]),
  ).withOptions({ separator: true, spacing: 'Medium' })
}
