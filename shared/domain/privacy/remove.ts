import type { FieldText } from './finding.ts'
import { tagAt } from './tags.ts'

/** The raw text without what stands from `start` to `end`. In HTML the tags inside that range stay, so that the page stays whole. */
export function withoutRange(part: FieldText, start: number, end: number): string {
  const { before, tags, after } = around(part, start, end)
  if (/(?:^|[ \n])$/.test(before) && after.startsWith(' ')) return before + tags + after.slice(1)
  return before + tags + after
}

/** The raw text with other words in place of what stands from `start` to `end`. @param words without `<` and `&` */
export function withInstead(part: FieldText, start: number, end: number, words: string): string {
  const { before, tags, after } = around(part, start, end)
  return before + words + tags + after
}

function around(
  part: FieldText,
  start: number,
  end: number,
): { before: string; tags: string; after: string } {
  const { text } = part
  let tags = ''
  let at = start
  while (at < end) {
    let next = at + 1
    if (part.html === true && text.charAt(at) === '<') {
      const tag = tagAt(text, at)
      if (tag) {
        next = tag.end
        tags += text.slice(at, next)
      }
    }
    at = next
  }
  return { before: text.slice(0, start), tags, after: text.slice(Math.max(at, end)) }
}
