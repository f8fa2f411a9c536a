import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { ApiError, type Call } from '../api/client.ts'
import type { Output } from '../api/contract.ts'
import { cleanLeak, lookForLeaks } from '../api/leaks.ts'
import type { found } from '../text/da/found.ts'
import type { leaks } from '../text/da/leaks.ts'
import type { reasons } from '../text/da/reasons.ts'
import { findInWords } from '../text/find-in-words.ts'
import { formatMeetingTime } from '../text/format.ts'
import type { Language } from '../text/language.ts'
import { leaksKey } from './leaks-key.ts'
import { Notice } from './Notice.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

export type LeakWords = {
  language: Language
  text: typeof leaks
  found: typeof found
  reasons: typeof reasons
  tryAgain: string
  signIn: string
}
/** `courseId`: only those of that course; null: all that she has called. */
type Props = { call: Call; courseId: string | null; words: LeakWords; onSignIn: () => Promise<void> }
type Leak = Output<typeof lookForLeaks>['leaks'][number]

/**
 * What stands in the coordinator's sent appointments though it may not, looked for when tab or pane opens; one button cleans each. It says
 * nothing where there is nothing.
 */
export function Leaks({ call, courseId, words, onSignIn }: Props) {
  const styles = useStyles()
  const looked = useQuery({
    queryKey: leaksKey,
    staleTime: 60_000,
    queryFn: () => call(lookForLeaks, { params: {}, body: {} }),
  })
  const told = (looked.data?.leaks ?? []).filter((leak) => courseId === null || leak.courseId === courseId)
  const unread = looked.error ? reasonOf(looked.error) : (looked.data?.unread ?? null)
  const again = async () => {
    if (unread === 'consent-to-app-needed') await onSignIn()
    await looked.refetch()
  }
  const { text, reasons, signIn, tryAgain } = words
  if (told.length === 0 && !unread) return null
  return (
    <div className={styles.root}>
      {told.map((leak) => (
        <Told key={leak.id} leak={leak} call={call} words={words} onSignIn={onSignIn} />
      ))}
      {unread && (
        <Notice
          intent="info"
          action={
            <Button onClick={() => void again()}>
              {unread === 'consent-to-app-needed' ? signIn : tryAgain}
            </Button>
          }
        >
          {text.unread(reasons[unread](null))}
        </Notice>
      )}
    </div>
  )
}

function Told({ leak, call, words, onSignIn }: Omit<Props, 'courseId'> & { leak: Leak }) {
  const { text, found, reasons, language } = words
  const styles = useStyles()
  const queries = useQueryClient()
  const clean = useMutation({
    mutationFn: () => call(cleanLeak, { params: { courseId: leak.courseId, leakId: leak.id }, body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: leaksKey }),
  })
  const state = clean.data?.state ?? leak.state
  const [start, end] = [Temporal.Instant.from(leak.start), Temporal.Instant.from(leak.end)]
  const meeting = formatMeetingTime(start, end, language)
  const finds = text.and(leak.finds.map((find) => findInWords(find, found)))
  if (state !== 'open')
    return (
      <Notice intent="info" instead={clean.isSuccess}>
        <div className={styles.said}>
          <Text>{text.ended[state](meeting, finds)}</Text>
          <Text>{text.copies}</Text>
        </div>
      </Notice>
    )
  const why = clean.error ? reasonOf(clean.error) : null
  const press = async () => {
    if (why === 'consent-to-app-needed') await onSignIn()
    clean.mutate()
  }
  return (
    <Notice
      intent="error"
      action={
        <Button appearance="primary" disabledFocusable={clean.isPending} onClick={() => void press()}>
          {clean.isPending ? text.cleaning : text.clean}
        </Button>
      }
    >
      <div className={styles.said}>
        <Text weight="semibold">{text.stands(meeting, finds)}</Text>
        <Text>{text.what}</Text>
        <Text>{text.copies}</Text>
        {why && <Text weight="semibold">{text.notCleaned(reasons[why](null))}</Text>}
      </div>
    </Notice>
  )
}

const reasonOf = (error: unknown) => (error instanceof ApiError ? error.reason : 'unexpected')
