import type { Signature } from '#shared/domain/consent/signatures.ts'

type Names = {
  /** Towards whom a form is signed. */
  parties: (signature: Signature) => readonly string[]
  towards: (parties: readonly string[]) => string
  ofMany: (n: number, of: number) => string
}
/** More names than these are no heading. */
const most = 3

/**
 * What tells forms apart that one person signed on one day: towards whom or, where that is the same or says too much, which of them it is.
 * By the form's id; none where the day alone says it.
 */
export function toldApart(signatures: readonly Signature[], names: Names): ReadonlyMap<string, string> {
  const days = Map.groupBy(signatures, ({ giverId, signedOn }) => `${giverId} ${signedOn}`)
  return new Map(
    [...days.values()]
      .filter(({ length }) => length > 1)
      .flatMap((same) => {
        const parties = same.map(names.parties)
        const said = parties.map((few) => names.towards(few))
        const clear = new Set(said).size === same.length && parties.every(({ length }) => length <= most)
        return same.map(({ id }, n) => [id, clear ? said[n]! : names.ofMany(n + 1, same.length)] as const)
      }),
  )
}
