import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '#shared/api/client.ts'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
})

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
  const styles = useStyles()
  if (first) return <Text>{first}</Text>
  if (asked.data !== undefined) return children(asked.data)
  if (asked.isError) {
    const { error } = asked
    return (
      <div role="alert" className={styles.column}>
        <Text>{error instanceof ApiError ? reasons[error.reason](error.detail) : reasons.unexpected()}</Text>
        <Button onClick={() => void asked.refetch()}>{pane.tryAgain}</Button>
      </div>
    )
  }
  return <Spinner size="tiny" label={loading} labelPosition="after" className={styles.column} />
}
