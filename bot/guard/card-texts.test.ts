import { expect, test } from 'vitest'
import { cardTexts } from './card-texts.ts'

test('X-33 the guard meets every text of a card that its reader meets, and no id', () => {
  const card = {
    type: 'AdaptiveCard',
    body: [
      { type: 'TextBlock', id: 'head', style: 'heading', text: 'the heading' },
      {
        type: 'RichTextBlock',
        inlines: [
          'a text as it is',
          { type: 'TextRun', text: 'a run', selectAction: { tooltip: 'of a run' } },
        ],
      },
      { type: 'FactSet', facts: [{ title: 'a fact', value: 'what it is' }] },
    ],
    actions: [
      {
        type: 'Action.ToggleVisibility',
        title: 'the button',
        tooltip: 'of the button',
        targetElements: ['head'],
      },
      { type: 'Action.Execute', verb: 'done', data: { ids: ['an id'] } },
    ],
  }
  expect(cardTexts(card, 'the summary')).toEqual([
    { place: 'heading', text: 'the summary' },
    { place: 'heading', text: 'the heading' },
    { place: 'line', text: 'a text as it is' },
    { place: 'line', text: 'a run' },
    { place: 'line', text: 'of a run' },
    { place: 'line', text: 'a fact' },
    { place: 'line', text: 'what it is' },
    { place: 'button', text: 'the button' },
    { place: 'button', text: 'of the button' },
  ])
})
