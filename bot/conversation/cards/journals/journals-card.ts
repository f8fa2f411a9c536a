import {
  ActionSet,
  ChoiceSetInput,
  Container,
  ExecuteAction,
  TextBlock,
  type CardElement,
} from '@microsoft/teams.cards'
import { Temporal } from 'temporal-polyfill'
import { journalSystems, type JournalSystem } from '#shared/domain/course/journal.ts'
import { formatDay } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, typedText, type Pressed } from '../consent/own-card.ts'
import type { Outcome } from '../consent/overview-card.ts'

/** `name`: what the department is called; the municipality types it. */
export type ShownJournal = { item: string; name: string; doneOn: string | null; system: JournalSystem | null }
export type JournalsView = {
  reference: string
  version: string
  journals: readonly ShownJournal[]
  /** How many are missing in all, those included that the viewer is not shown. */
  missing: number
  outcome: Outcome | null
  language: Language
}

/** More departments than this are ticked in the tab. */
const most = 10

/** The journals that are the viewer's to confirm: where it was filed, and a button each. */
export function journalsCard(view: JournalsView, pressed: Pressed, teamsAppId: string): Card {
  const { reference, version, journals, missing, outcome, language } = view
  const { journals: text } = textIn(language)
  const plain = (words: string) => new TextBlock(words, { wrap: true })
  const waits = journals.some(({ doneOn }) => doneOn === null)
  const body = [
    ...(outcome?.lines ?? []).map((line) => notice(line, outcome!.is)),
    plain(text.intro(version)),
    plain(text.missing(missing)),
    ...(waits
      ? [
          new ChoiceSetInput(
            ...journalSystems.map((value) => ({ value, title: text.systems[value] })),
          ).withOptions({ id: 'system', label: text.system, style: 'compact', value: journalSystems[0] }),
        ]
      : []),
    ...(journals.length === 0 ? [plain(text.none)] : []),
    ...journals.slice(0, most).map((one) => row(one, view, pressed)),
  ]
  const again = new ExecuteAction({
    verb: 'journals',
    title: text.again,
    data: { ...pressed },
    associatedInputs: 'none',
    fallback: 'drop',
  })
  return ownCard(
    { heading: text.heading, reference, body, actions: [again], language, place: 'after' },
    pressed,
    teamsAppId,
  )
}

function row(
  { item, name, doneOn, system }: ShownJournal,
  { version, language }: JournalsView,
  pressed: Pressed,
): CardElement {
  const { journals: text } = textIn(language)
  const press = (verb: string, title: string) =>
    new ActionSet(
      new ExecuteAction({
        verb,
        title,
        data: { ...pressed, version, item },
        associatedInputs: verb === 'journal-done' ? 'auto' : 'none',
        fallback: 'drop',
      }),
    )
  const day = doneOn && formatDay(Temporal.PlainDate.from(doneOn), language)
  return new Container(
    typedText(name),
    ...(day
      ? [
          notice(`✓ ${text.done(day, text.systems[system ?? 'other'])}`, 'Good'),
          press('journal-undo', text.undo),
        ]
      : [press('journal-done', text.confirm)]),
  ).withOptions({ separator: true, spacing: 'Medium' })
}
