import { createRequire } from 'node:module'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { da } from '#shared/text/da.ts'
import type { Language } from '#shared/text/language.ts'
import { buttonLetters, rowLetters } from '#bot/conversation/cards/button-rows.ts'
import type { CardView } from '#bot/conversation/cards/card-view.ts'
import { drawCard, framedCard } from '#bot/conversation/cards/draw-card.ts'
import { drawGathered } from '#bot/conversation/cards/gathered-card.ts'
import { mayBeLine, mostTogether, urgencyOf } from '#shared/domain/course/gathering.ts'
import { refreshedCard, statusCard, type StatusView } from '#bot/conversation/cards/status-card.ts'
import type { Card } from '#bot/ports/posting.ts'
import { afterMeetingCards } from '../support/after-meeting-cards.ts'
import { addPersonCards } from '../support/add-person-cards.ts'
import { agendaCards } from '../support/agenda-cards.ts'
import { attendanceCards } from '../support/attendance-cards.ts'
import { linesOf, nodes, type Node } from '../support/card-parts.ts'
import { changeCards } from '../support/change-cards.ts'
import { consentCards, typedByPeople } from '../support/consent-cards.ts'
import { common, due, everyCard, meeting, ofAgenda } from '../support/every-card.ts'
import { groupCards } from '../support/group-cards.ts'
import { nextMeetingCards } from '../support/next-meeting-cards.ts'

// Its modules cannot be loaded one by one in Node; the bundle can.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards')

const teamsAppId = 'c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04'
const today = Temporal.PlainDate.from('2026-03-09')
const { courseId } = common
const status: StatusView = {
  courseId,
  reference: 'NM-2026-0412',
  playbook: { done: 8, of: 13 },
  plan: { version: '2.0', published: due },
  nextMeeting: meeting,
  waiting: [
    { rule: 'T-12', due },
    { rule: 'T-13', due: Temporal.PlainDate.from('2026-03-02') },
    { rule: 'T-14', due: Temporal.PlainDate.from('2026-03-16') },
  ],
}
const reminder = everyCard.find(({ subject }) => subject === 'plan-due')!
/** What marks a card that is drawn in English. */
const english = 'in English: '
const cardsIn = (language: Language): [string, Card][] => {
  const over = framedCard({ ...reminder, language })
  const empty = { ...status, nextMeeting: null, waiting: [] }
  const drawn: [string, Card][] = [
    ...everyCard.map((view): [string, Card] => [
      view.subject,
      drawCard({ ...view, language }, teamsAppId).card,
    ]),
    ['status', statusCard(status, common.key, over, { today, language }, teamsAppId)],
    ['refreshed', refreshedCard(status, over, teamsAppId)],
    ['status of a card that is gone', statusCard(empty, common.key, null, { today, language }, teamsAppId)],
  ]
  return language === 'da' ? drawn : drawn.map(([name, card]) => [`${english}${name}`, card])
}
const cards = [...cardsIn('da'), ...cardsIn('en')]

const oneCard = asManyAsFit(everyCard.filter(({ subject }) => mayBeLine(subject)))
/** One card for much: a coordinator's whole month, in her own chat, and a week in a channel. */
const gathered: [string, Card][] = [
  ['held up, as many as fit', { weekly: false, personal: true, cards: oneCard }] as const,
  ['a week', { weekly: true, personal: true, cards: everyCard.slice(0, 5) }] as const,
  ['held up in a channel', { weekly: false, personal: false, cards: everyCard.slice(3, 9) }] as const,
  [
    `${english}held up, as many as fit`,
    { weekly: false, personal: true, cards: oneCard.map((view) => ({ ...view, language: 'en' as const })) },
  ] as const,
].map(([name, view]) => [name, drawGathered(view, teamsAppId).card])

function asManyAsFit(some: readonly CardView[]): CardView[] {
  return Array.from({ length: mostTogether }, (_, n) => ({
    ...some[n % some.length]!,
    key: common.key,
    reference: `NM-2026-${String(n % 25).padStart(4, '0')}`,
  }))
}

/** One viewer's own: the consent card for a family of eight with a map of sixty, the agenda with all that may stand in it, what follows a meeting. */
const own: [string, Card][] = [
  ...consentCards(teamsAppId, common),
  ...consentCards(teamsAppId, common, 'en').map(([name, card]): [string, Card] => [
    `${english}${name}`,
    card,
  ]),
  ...agendaCards(teamsAppId, common),
  ...afterMeetingCards(teamsAppId, common),
  ...nextMeetingCards(teamsAppId, common),
  ...changeCards(teamsAppId, common),
  ...addPersonCards(teamsAppId, common),
  ...attendanceCards(teamsAppId, common),
]

/** About the municipality's groups: of no course, so that there is nothing to press but the way in. */
const ofGroups: [string, Card][] = [
  ...groupCards(teamsAppId, 'da'),
  ...groupCards(teamsAppId, 'en').map(([name, card]): [string, Card] => [`${english}${name}`, card]),
]

/** What says that there is nothing more to do. */
const isDone: ReadonlySet<string> = new Set([
  'the next meeting is booked',
  'called off without a reason',
  'a meeting that has begun',
])

describe.each([...cards, ...gathered, ...own, ...ofGroups])('the card %s', (name, card) => {
  test("is understood to its last part by Microsoft's parser, as version 1.5", () => {
    const context = new SerializationContext(Versions.v1_5)
    const parsed = new AdaptiveCard()
    parsed.version = Versions.v1_5
    // Without `lang`: the parser's pattern for it remembers where it stopped, and refuses every second card.
    const { lang: _, ...rest } = card
    parsed.parse(rest, context)
    expect(Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message)).toEqual([])
    expect(parsed.validateProperties().validationEvents).toEqual([])
    expect(card['version']).toBe('1.5')
  })

  test('has what the parser does not ask for: a heading, its language, wrapped texts, titled buttons, no id twice', () => {
    const [heading] = card['body'] as Node[]
    expect(heading).toMatchObject({ type: 'TextBlock', style: 'heading', wrap: true })
    const lang = name.startsWith(english) ? 'en' : 'da'
    expect(card).toMatchObject({ lang, speak: heading!['text'] })
    const all = [...nodes(card)]
    for (const text of all.filter((node) => node['type'] === 'TextBlock'))
      expect(text).toMatchObject({ wrap: true, text: expect.stringMatching(/./) })
    for (const action of all.filter((node) => String(node['type']).startsWith('Action.')))
      expect(action['title']).toBeTruthy()
    const ids = all.flatMap((node) => (typeof node['id'] === 'string' ? [node['id']] : []))
    expect(new Set(ids).size).toBe(ids.length)
    for (const input of all.filter((node) => String(node['type']).startsWith('Input.')))
      expect(input).toMatchObject({
        id: expect.stringMatching(/./),
        // What a tick is called stands beside it.
        [input['type'] === 'Input.Toggle' ? 'title' : 'label']: expect.stringMatching(/./),
      })
  })

  test('carries its key where a press on it brings it along, and stays far below what Teams takes', () => {
    const pressable = [...nodes(card)].filter((node) => node['type'] === 'Action.Execute')
    // One that says that it is done leaves nothing to press, and one of no course has nothing.
    const opensOnly = ofGroups.some(([, one]) => one === card)
    expect(pressable.length).toBeGreaterThanOrEqual(isDone.has(name) || opensOnly ? 0 : 1)
    for (const action of pressable)
      expect(action).toMatchObject({
        verb: expect.stringMatching(
          /^(status|agenda(-add)?|agreements|attendance|debrief|journals|meeting-change|(own|absence|attendance|consent|agreement|debrief|journal|reminders|next-meeting|meeting-change)-[a-z]+)$/,
        ),
        data: { key: common.key, courseId },
      })
    expect(
      Buffer.byteLength(JSON.stringify({ type: 'message', attachments: [{ content: card }] }), 'utf16le'),
      // Hers is an answer to a press, and may be a whole form; Teams takes 80 KB.
    ).toBeLessThanOrEqual((own.some(([, one]) => one === card) ? 48 : 28) * 1024)
  })
})

describe.each(cards)('the card %s, which others see too,', (name, card) => {
  test('asks for nothing to be typed and shows no picture', () => {
    const kinds = [...nodes(card)].map((node) => String(node['type']))
    expect(kinds.filter((kind) => kind.startsWith('Input.') || kind === 'Image')).toEqual([])
  })

  test('has at most five lines, one button that stands out, and one that opens the right place in Teams', () => {
    expect(linesOf(card).length).toBeLessThanOrEqual(5)
    const actions = card['actions'] as Node[]
    expect(new Set(actions.map((action) => action['type']))).toEqual(
      new Set(['Action.Execute', 'Action.OpenUrl']),
    )
    expect(actions).toHaveLength(2)
    expect(actions.filter((action) => action['style'] === 'positive')).toHaveLength(1)
    const url = new URL(String(actions.find((action) => action['type'] === 'Action.OpenUrl')!['url']))
    expect(url.origin).toBe('https://teams.microsoft.com')
    expect(url.pathname).toBe(`/l/entity/${teamsAppId}/families`)
    const context = url.searchParams.get('context')
    const path = context ? (JSON.parse(context) as { subEntityId: string }).subEntityId : 'families'
    // A leader has no course to open: he lands on the tab itself.
    const expected = /(-escalated|channel-not-deleted)$/.test(name)
      ? /^families$/
      : new RegExp(
          `^course/${courseId}(/plan|/closing|/after|/instruments|/(agenda|meeting)/${ofAgenda.meetingId})?$`,
        )
    expect(path).toMatch(expected)
  })
})

describe.each(ofGroups)('the card %s, which is of no course,', (name, card) => {
  test('has at most five lines, and one button, which opens the groups in Teams, or the tab itself where he runs no group', () => {
    expect(linesOf(card).length).toBeLessThanOrEqual(5)
    const [open, ...others] = card['actions'] as Node[]
    expect(others).toEqual([])
    expect(open).toMatchObject({ type: 'Action.OpenUrl', style: 'positive' })
    const url = new URL(String(open!['url']))
    expect(url.pathname).toBe(`/l/entity/${teamsAppId}/families`)
    const context = url.searchParams.get('context')
    const place = context ? (JSON.parse(context) as { subEntityId: string }).subEntityId : 'the tab itself'
    expect(place).toBe(name.endsWith('group-escalated of ambassadorGroup') ? 'the tab itself' : 'groups')
    expect(JSON.stringify(card)).not.toContain('courseId')
  })
})

test('much in one card: a line each, the most urgent first, thirty at most, and a choice in a chat of one’s own', () => {
  const [[, month], [, week], [, channel]] = gathered as [[string, Card], [string, Card], [string, Card]]
  const facts = (month['body'] as Node[])[1]!['facts'] as { title: string; value: string }[]
  expect(facts).toHaveLength(30)
  const drawn = oneCard.toSorted(
    (a, b) => urgencyOf(a.subject) - urgencyOf(b.subject) || a.reference.localeCompare(b.reference, 'da'),
  )
  expect(facts.map(({ value }) => value.split(' (')[0])).toEqual(
    drawn.map((view) => framedCard(view).heading),
  )
  const verbs = (card: Card) => (card['actions'] as Node[]).flatMap((action) => action['verb'] ?? [])
  expect([month, week, channel].map(verbs)).toEqual([['reminders-weekly'], ['reminders-single'], ['status']])
})

test('X-33: nothing anybody has typed stands where Markdown is read, in her own view too', () => {
  const markdown = [...own]
    .flatMap(([, card]) => [...nodes(card)])
    .filter((node) => node['type'] === 'TextBlock' || node['type'] === 'Fact')
  expect(markdown.filter((node) => JSON.stringify(node).includes(typedByPeople))).toEqual([])
  expect(JSON.stringify(own)).toContain(typedByPeople)
})

test('the consent card asks for more for the coordinator alone, and carries ids where it is pressed', () => {
  const { card } = drawCard(
    everyCard.find((view) => view.subject === 'consent')!,
    teamsAppId,
  )
  expect(card['refresh']).toMatchObject({
    action: { verb: 'consent-overview', data: { key: common.key, courseId } },
    userIds: ['29:1a2b3c'],
  })
  for (const [, personal] of own)
    for (const { data } of [...nodes(personal)].filter((node) => node['type'] === 'Action.Execute'))
      expect(JSON.stringify(data)).not.toContain(typedByPeople)
})

test('a meeting’s buttons stand in rows that a phone does not cut off, whatever there is to be done', () => {
  const hers = [...changeCards(teamsAppId, common), ...addPersonCards(teamsAppId, common, 'da', 'Bo')]
  const rows = hers.flatMap(([, card]) =>
    [card, ...nodes(card)]
      .filter((node) => Array.isArray(node['actions']))
      .map(({ actions }) => (actions as Node[]).map(({ title }) => String(title))),
  )
  const widthOf = (row: string[]) => row.reduce((wide, title) => wide + title.length + buttonLetters, 0)
  expect(rows.filter((row) => row.length > 1 && widthOf(row) > rowLetters)).toEqual([])
  expect(rows.some((row) => row.length > 1)).toBe(true)
})

test('what Teams would refuse is seen by these checks: an unknown element', () => {
  const context = new SerializationContext(Versions.v1_5)
  new AdaptiveCard().parse({ ...cards[0]![1], body: [{ type: 'Carousel' }] }, context)
  expect(context.eventCount).toBeGreaterThan(0)
})

test('a card whose task is done, and which stands all the same, asks for nothing', () => {
  const asked = (view: CardView) => JSON.stringify(drawCard(view, teamsAppId).card['body'])
  const done = everyCard.filter((view) =>
    'open' in view
      ? view.open === 0
      : view.subject === 'absence'
        ? view.waiting === 0
        : view.subject === 'debrief-due' && view.done,
  )
  expect(done.map(({ subject }) => subject)).toEqual([
    'absence',
    'absence',
    'debrief-due',
    'instruments-late',
    'journal-due',
    'agreements-due',
  ])
  for (const view of done) expect(asked(view)).not.toContain(da.cards.tasks[view.subject])
})
