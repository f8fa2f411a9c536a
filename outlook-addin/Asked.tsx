import { Text } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '#shared/api/client.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { useWords } from './words.ts'

type Props<T> = {
  asked: UseQueryResult<T>
  /** What must be said before this can be asked at all; null when it can. */
  first: string | null
  loading: string
  children: (data: T) => ReactNode
}

/** An answer from the service: what comes first, that it is on its way, what went wrong and the way on, or the answer. */
export function Asked<T>({ asked, first, loading, children }: Props<T>) {
  const { pane, reasons } = useWords()
  if (first) return <Text>{first}</Text>
  if (asked.data !== undefined) return children(asked.data)
  if (!asked.isError) return <Waiting words={loading} />
  const { error } = asked
  const sentence = error instanceof ApiError ? reasons[error.reason](error.detail) : reasons.unexpected()
  return <Failure sentence={sentence} action={pane.tryAgain} onAction={() => void asked.refetch()} />
}
