import { expect, test } from 'vitest'
import { findPersonalData } from '#shared/domain/privacy/guard.ts'
import { guardFields, type Item } from '#shared/domain/privacy/item.ts'
import { markedLines } from './marked-lines.ts'

const item: Item = {
  subject: 'Møde om Sofie, 140312-1234',
  bodyHtml: '<p>Hej alle</p><p>So<b>fi</b>es plan, og <i>Lund</i> kommer.</p><p>Vi ses</p>',
  location: 'Lokale Birk',
  attendees: [],
  attachments: [
    { id: '1', name: 'Plan.pdf' },
    { id: '2', name: 'sofie_lund.pdf' },
  ],
}
const marked = (one: Item) =>
  markedLines(
    one,
    findPersonalData({ fields: guardFields(one), knownTerms: ['Sofie', 'Lund'], allowed: [] }),
  ).map(({ field, pieces }) => [field, ...pieces.map(({ text, finding }) => (finding ? `[${text}]` : text))])

test('only lines with something found are shown, as they read, cut at the findings', () => {
  expect(marked(item)).toEqual([
    ['subject', 'Møde om ', '[Sofie]', ', ', '[140312-1234]'],
    ['body', '[Sofies]', ' plan, og ', '[Lund]', ' kommer.'],
    ['attachments', '[sofie]', '_', '[lund]', '.pdf'],
  ])
})

test('a find that goes over the end of a line takes the next along', () => {
  expect(marked({ ...item, subject: '', attachments: [], bodyHtml: '<p>Sofie</p><p>Lund</p>' })).toEqual([
    ['body', '[Sofie]'],
    ['body', '[Lund]'],
  ])
  expect(marked({ ...item, subject: '', attachments: [], bodyHtml: 'Kære 140312<br>1234 og' })).toEqual([
    ['body', 'Kære ', '[140312\n1234]', ' og'],
  ])
})
