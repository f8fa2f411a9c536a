import { Temporal } from 'temporal-polyfill'
import { agreementsCard } from '#bot/conversation/cards/agreements/agreements-card.ts'
import { debriefCard } from '#bot/conversation/cards/debrief/debrief-card.ts'
import { journalsCard } from '#bot/conversation/cards/journals/journals-card.ts'
import { ownLinesCard } from '#bot/conversation/cards/own-lines/own-lines-card.ts'
import { moveCard } from '#bot/conversation/cards/agreements/move-card.ts'
import type { Pressed } from '#bot/conversation/cards/consent/own-card.ts'
import type { Card } from '#bot/ports/posting.ts'
import { debriefLetters } from '#shared/domain/meeting/debrief.ts'
import type { Language } from '#shared/text/language.ts'
import { typedByPeople } from './consent-cards.ts'

const typed = typedByPeople.repeat(40)
const today = Temporal.PlainDate.from('2026-03-09')

/** What one viewer sees of the cards that follow a meeting, at their longest. */
export function afterMeetingCards(
  teamsAppId: string,
  common: Pressed & { reference: string },
  language: Language = 'da',
): [string, Card][] {
  const { reference, ...pressed } = common
  const view = { reference, language, today }
  const agreement = (n: number) => ({
    id: `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    content: typed,
    responsible: typedByPeople,
    deadline: '2026-03-11',
    done: n === 2,
    his: n !== 3,
  })
  const agreements = Array.from({ length: 40 }, (_, n) => agreement(n))
  const whole = typedByPeople.repeat(100).slice(0, debriefLetters)
  const other = whole.toLocaleUpperCase('da')
  const debrief = { approach: whole, form: whole, time: whole, roles: whole }
  const theirs = { approach: other, form: other, time: other, roles: other }
  const journals = Array.from({ length: 12 }, (_, n) => ({
    item: `department-${n}`,
    name: typedByPeople,
    doneOn: n % 2 ? '2026-03-02' : null,
    system: n % 2 ? ('nexus' as const) : null,
  }))
  const outcome = { is: 'Good', lines: ['Noteret'] } as const
  return [
    ['own agreements', agreementsCard({ ...view, agreements, outcome }, pressed, teamsAppId)],
    [
      'no agreement of one’s own',
      agreementsCard({ ...view, agreements: [], outcome: null }, pressed, teamsAppId),
    ],
    [
      'journals',
      journalsCard(
        { reference, version: '2.0', journals, missing: 12, outcome, language },
        pressed,
        teamsAppId,
      ),
    ],
    ['the debrief', debriefCard({ reference, language, debrief, revision: 2, outcome }, pressed, teamsAppId)],
    [
      'the debrief that two wrote',
      debriefCard({ reference, language, debrief, theirs, revision: 2, outcome }, pressed, teamsAppId),
    ],
    [
      'the plan as one reader may see it',
      ownLinesCard(
        {
          reference,
          language,
          heading: 'Familiens Plan 2.0 er klar',
          told: null,
          parts: [
            { heading: 'Familiens mål', lines: agreements.map(({ content }) => content) },
            { heading: 'Dine aftaler', lines: agreements.map(({ content }) => content) },
          ],
          place: 'plan',
        },
        'own-plan',
        pressed,
        teamsAppId,
      ),
    ],
    [
      'answers of which none is his to see',
      ownLinesCard(
        {
          reference,
          language,
          heading: 'Familiens svar',
          told: '4 har svaret',
          parts: [{ heading: 'Svarene', lines: [] }],
          place: 'after',
        },
        'own-smileys',
        pressed,
        teamsAppId,
      ),
    ],
    ['a new deadline', moveCard({ ...view, agreement: agreement(1), refused: 'Nej' }, pressed, teamsAppId)],
  ]
}
