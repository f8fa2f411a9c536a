import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elements, escapeXml, renderXml, xml } from './xml.ts'

test('text and attributes are escaped, so that no name can break out of its place', () => {
  const root = xml('A', { note: `"Børn & unge" <'x'>` }, [xml('B', {}, 'a < b & c')])
  expect(renderXml(root)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<A note="&quot;Børn &amp; unge&quot; &lt;&apos;x&apos;&gt;">\n  <B>a &lt; b &amp; c</B>\n</A>\n',
  )
})

test('an escaped text holds no sign that XML reads, and reads back as itself', () => {
  const back = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_whole, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
    )
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", 'a', 'æ', ';', 'amp;') }),
      (text) => {
        const escaped = escapeXml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(back(escaped)).toBe(text)
      },
    ),
  )
})

test.each(['\u0000', 'a\u000bb', '\ud800'])('a text that XML cannot carry is refused: %j', (text) => {
  expect(() => escapeXml(text)).toThrow(RangeError)
})

test('elements lists the outermost first', () => {
  expect(
    elements(xml('A', {}, [xml('B', {}, [xml('C', {}, 'text')]), xml('D')])).map(({ name }) => name),
  ).toEqual(['A', 'B', 'C', 'D'])
})
