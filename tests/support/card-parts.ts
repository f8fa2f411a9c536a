import type { Card } from '#bot/ports/posting.ts'

export type Node = Record<string, unknown>
/** Every object in the card. */
export function* nodes(part: unknown): Generator<Node> {
  if (Array.isArray(part)) for (const one of part) yield* nodes(one)
  else if (part && typeof part === 'object') {
    yield part as Node
    for (const one of Object.values(part)) yield* nodes(one)
  }
}
/** What stands below its heading, a fact a line. */
export const linesOf = (card: Card) =>
  (card['body'] as Node[])
    .slice(1)
    .flatMap((element) => (element['type'] === 'FactSet' ? (element['facts'] as Node[]) : [element]))

/** What a person reads on the card. */
export function wordsOf(card: Card): string[] {
  return [...nodes(card)].flatMap((node) =>
    ['text', 'title', 'value'].flatMap((name) =>
      typeof node[name] === 'string' ? (node[name] as string).split(/\s+/) : [],
    ),
  )
}
