import { ActionSet, Container, ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import { Temporal } from 'temporal-polyfill'
import type { Agreement } from '#shared/domain/plan/plan.ts'
import { textIn } from '#shared/text/text-in.ts'
import { formatDate, formatDue } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, step, typedText, type Pressed } from '../consent/own-card.ts'
import type { Outcome } from '../consent/overview-card.ts'

/** One that the viewer may read; `his`: he may say of it that it is done. */
export type ShownAgreement = Pick<Agreement, 'id' | 'content' | 'responsible' | 'deadline' | 'done'> & {
  his: boolean
}
export type AgreementsView = {
  reference: string
  agreements: readonly ShownAgreement[]
  outcome: Outcome | null
  language: Language
  today: Temporal.PlainDate
}

/** More than this is read in the plan itself; Teams takes no card of any size. */
const most = { lines: 8, letters: 240 } as const

/** What one colleague may see of the agreements, and a button each where it is his to say. Nothing that was typed is read as Markdown. */
export function agreementsCard(view: AgreementsView, pressed: Pressed, teamsAppId: string): Card {
  const { reference, agreements, outcome, language } = view
  const { agreements: text } = textIn(language)
  const shown = agreements.slice(0, most.lines)
  const rest = agreements.length - shown.length
  const body = [
    ...(outcome?.lines ?? []).map((line) => notice(line, outcome!.is)),
    ...(shown.length === 0 ? [plain(text.nothing)] : shown.map((one, n) => row(one, n + 1, view, pressed))),
    ...(rest > 0 ? [plain(text.more(rest))] : []),
  ]
  return ownCard(
    {
      heading: text.heading,
      reference,
      body,
      actions: [step('agreements', text.again, pressed)],
      language,
      place: 'plan',
    },
    pressed,
    teamsAppId,
  )
}

function row(one: ShownAgreement, n: number, view: AgreementsView, pressed: Pressed): CardElement {
  const { agreements: text } = textIn(view.language)
  const due = one.deadline ? Temporal.PlainDate.from(one.deadline) : null
  const say = (verb: string, title: string, tooltip: string) =>
    new ExecuteAction({
      verb,
      title,
      tooltip,
      data: { ...pressed, agreement: one.id },
      associatedInputs: 'none',
      fallback: 'drop',
    })
  return new Container(
    plain(text.numbered(n), true),
    typedText(shortened(one.content)),
    typedText(`${text.responsible}: ${one.responsible}`),
    ...(one.done ? [notice(`✓ ${text.done}`, 'Good')] : []),
    ...(due && !one.done
      ? [plain(text.due(formatDate(due, view.language), formatDue(due, view.today, view.language)))]
      : []),
    ...(one.his && !one.done
      ? [
          new ActionSet(
            say('agreement-done', text.done, text.doneNamed(n)),
            say('agreement-move', text.move, text.moveNamed(n)),
          ),
        ]
      : []),
  ).withOptions({ separator: true, spacing: 'Medium' })
}

const plain = (words: string, heading = false): CardElement =>
  new TextBlock(words, { wrap: true, ...(heading ? { weight: 'Bolder' as const } : {}) })

export const shortened = (words: string): string =>
  words.length > most.letters ? `${words.slice(0, most.letters - 1).trimEnd()}…` : words
