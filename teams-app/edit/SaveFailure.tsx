import { Failure } from '#shared/ui/Failure.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { Conflict } from './Conflict.tsx'
import type { ClashRow } from './clash-rows.ts'

/** Why a form was not saved. When somebody else was faster: the way to the newest, and then both side by side. */
export function SaveFailure({
  error,
  newest,
  clashes,
}: {
  error: unknown
  newest: { mutate: () => void; isPending: boolean; error: unknown }
  clashes: readonly ClashRow[] | null
}) {
  const words = useWords()
  const conflict = reasonOf(error) === 'changed-by-someone-else'
  return (
    <>
      {error !== null && (
        <Failure
          sentence={sentenceOf(error, words)}
          {...(conflict ? { action: words.tab.conflict.get, onAction: newest.mutate } : {})}
        />
      )}
      {newest.error !== null && <Failure sentence={sentenceOf(newest.error, words)} />}
      {clashes && <Conflict rows={clashes} />}
    </>
  )
}
