/**
 * A letter as it is read, on paper and as a mail: both are drawn from this, so that they cannot differ. Its sentences are made by the
 * letter's own `says.ts` out of its own view. Dates are as people write them; no text is empty.
 */
export type Written = {
  municipality: { name: string }
  /** '' for what is about no course: the flyer. */
  reference: string
  title: string
  /** What it is called where others read it too: subject, file name, a window's title. It does not say which kind of meeting it is about. */
  outside: string
  blocks: readonly WrittenBlock[]
}

export type WrittenBlock =
  | { is: 'text'; text: string }
  | { is: 'heading'; text: string }
  /** Short facts, a name and what it is. */
  | { is: 'facts'; rows: readonly { name: string; what: string }[] }
  | { is: 'list'; items: readonly string[] }
  /** At least one row; a cell may be ''. */
  | { is: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  /** What is enclosed begins on a page of its own. */
  | { is: 'enclosed'; text: string }

/** A table, or nothing where it would have no rows. */
export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): WrittenBlock[] {
  return rows.length === 0 ? [] : [{ is: 'table', columns, rows }]
}

/** Facts that are known. */
export function factsOf(...rows: readonly (readonly [name: string, what: string])[]): WrittenBlock[] {
  const known = rows.filter(([, what]) => what !== '').map(([name, what]) => ({ name, what }))
  return known.length === 0 ? [] : [{ is: 'facts', rows: known }]
}

export const text = (said: string): WrittenBlock => ({ is: 'text', text: said })
export const heading = (said: string): WrittenBlock => ({ is: 'heading', text: said })
