import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { ApiError, type Call } from '#shared/api/client.ts'
import { readMe } from '#shared/api/me.ts'
import { listReferences } from '#shared/api/meetings.ts'
import { signInByClick } from './host.ts'
import { Invite } from './Invite.tsx'
import { findStart } from './start.ts'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
  },
})

/** Fetches what the pane begins with, and says so in words when it cannot. */
export function Pane({ call }: { call: Call }) {
  const { pane, reasons } = useWords()
  const styles = useStyles()
  const begun = useQuery({
    queryKey: ['begin'],
    staleTime: Infinity,
    queryFn: async () => {
      const me = await call(readMe, { params: {}, body: {} })
      const [{ courses }, start] = await Promise.all([
        call(listReferences, { params: {}, body: {} }),
        findStart(call, me.now),
      ])
      return { me, courses, start }
    },
  })
  if (begun.data) return <Invite call={call} {...begun.data} />
  if (begun.isPending) return <output className={styles.page}>{pane.loading}</output>

  const reason = begun.error instanceof ApiError ? begun.error.reason : 'unexpected'
  const allow = async () => {
    await signInByClick()
    await begun.refetch()
  }
  return (
    <div role="alert" className={styles.page}>
      <Text>{reasons[reason](begun.error instanceof ApiError ? begun.error.detail : null)}</Text>
      <Button
        appearance="primary"
        onClick={() => void (reason === 'consent-to-app-needed' ? allow() : begun.refetch())}
      >
        {reason === 'consent-to-app-needed' ? pane.signIn : pane.tryAgain}
      </Button>
    </div>
  )
}
