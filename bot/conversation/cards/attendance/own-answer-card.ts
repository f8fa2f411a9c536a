import { ChoiceSetInput, ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Answer } from '#shared/domain/meeting/attendance.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import type { Language } from '#shared/text/language.ts'
import { ofMeeting } from '#shared/text/of-meeting.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, section, step, typedText, type Pressed } from '../consent/own-card.ts'
import type { Outcome } from '../consent/overview-card.ts'
import type { AskingSubject } from './asking.ts'

/** `said` is null for a colleague who is not invited. `candidates`: whom he may send in his place, as far as he may know of them. */
export type OwnAnswerView = {
  subject: AskingSubject
  heading: AskingSubject | 'meeting-room'
  type: MeetingType
  reference: string
  when: string
  said: { answer: Answer | null; substitute: { id: string; name: string; comes: boolean } | null } | null
  candidates: readonly { id: string; name: string; function: string }[]
  outcome: Outcome | null
  language: Language
}

/** What a choice says when it is nobody. */
export const nobodySent = 'none'
/** More are chosen in the tab; Teams takes no card of any size. */
const most = 20

/** One's own answer to one meeting, and the buttons to change it until it begins. */
export function ownAnswerCard(view: OwnAnswerView, pressed: Pressed, teamsAppId: string): Card {
  const { heading, type, reference, when, said, candidates, outcome, language } = view
  const { attendance, cards } = textIn(language)
  const text = attendance.own
  const plain = (words: string) => new TextBlock(words, { wrap: true })
  const choice = () =>
    new ChoiceSetInput(
      { value: nobodySent, title: text.noSubstitute },
      ...candidates.slice(0, most).map(({ id, name, function: does }) => ({
        value: id,
        title: [name, does].filter(Boolean).join(' · '),
      })),
    ).withOptions({
      id: 'substitute',
      label: text.substitute,
      style: 'compact',
      wrap: true,
      value: candidates.find(({ id }) => id === said?.substitute?.id)?.id ?? nobodySent,
    })
  const body: CardElement[] = [
    ...(outcome?.lines ?? []).map((line) => notice(line, outcome!.is)),
    plain(text.when(when)),
    section(text.heading),
    ...(said ? stateOf(said) : [plain(text.notInvited)]),
    ...(said && candidates.length > 0 ? [choice(), plain(text.hint)] : []),
    ...(said && candidates.length === 0 ? [plain(text.nobody)] : []),
  ]
  const absent = said?.answer === 'absent'
  const no = new ExecuteAction({
    verb: 'attendance-no',
    title: absent ? text.change : text.no,
    data: { ...pressed },
    associatedInputs: 'auto',
    fallback: 'drop',
  })
  const actions = said
    ? [
        ...(absent && candidates.length === 0 ? [] : [no]),
        ...(said.answer === 'coming' ? [] : [step('attendance-yes', absent ? text.back : text.yes, pressed)]),
      ]
    : []
  const status = step('status', cards.actions.status, pressed)
  return ownCard(
    {
      heading: ofMeeting(cards.headings[heading], type),
      reference,
      body,
      actions: [...actions, status],
      language,
    },
    pressed,
    teamsAppId,
  )

  function stateOf({ answer, substitute }: NonNullable<OwnAnswerView['said']>): CardElement[] {
    if (answer !== 'absent') return [plain(answer ? text.coming : text.none)]
    if (!substitute) return [plain(text.absent)]
    return [
      plain(text.absentWith),
      typedText(substitute.name),
      ...(substitute.comes ? [notice(`✓ ${text.taken}`, 'Good')] : []),
    ]
  }
}
