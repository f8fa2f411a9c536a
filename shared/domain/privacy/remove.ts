import type { FieldText } from './finding.ts'
import { tagAt } from './tags.ts'

/** The raw text without what stands from `start` to `end`. In HTML the tags inside that range stay, so that the page stays whole. */
export function withoutRange(part: FieldText, start: number, end: number): string {
  const { text } = part
  let kept = ''
  let at = start
  while (at < end) {
    let next = at + 1
    if (part.html === true && text.charAt(at) === '<') {
      const tag = tagAt(text, at)
      if (tag) {
        next = tag.end
        kept += text.slice(at, next)
      }
    }
    at = next
  }
  const before = text.slice(0, start)
  const rest = text.slice(Math.max(at, end))
  if (/(?:^|[ \n])$/.test(before) && rest.startsWith(' ')) return before + kept + rest.slice(1)
  return before + kept + rest
}
