import { useQuery } from '@tanstack/react-query'
import { ApiError, type Call } from '#shared/api/client.ts'
import { readMe } from '#shared/api/me.ts'
import { listReferences } from '#shared/api/meetings.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { signInByClick } from './host.ts'
import { Invite } from './Invite.tsx'
import { findStart } from './start.ts'
import { useWords } from './words.ts'

/** Fetches what the pane begins with, and says so in words when it cannot. */
export function Pane({ call }: { call: Call }) {
  const { pane, reasons } = useWords()
  const begun = useQuery({
    queryKey: ['begin'],
    staleTime: Infinity,
    queryFn: async () => {
      const me = await call(readMe, { params: {}, body: {} })
      const asked = [call(listReferences, { params: {}, body: {} }), findStart(call, me.now)] as const
      const [{ courses }, start] = await Promise.all(asked)
      return { me, courses, start }
    },
  })
  if (begun.data) return <Invite call={call} {...begun.data} />
  if (begun.isPending) return <Waiting words={pane.loading} />

  const { reason, detail } = begun.error instanceof ApiError ? begun.error : new ApiError(0, 'unexpected')
  const allow = async () => {
    await signInByClick()
    await begun.refetch()
  }
  const needsLeave = reason === 'consent-to-app-needed'
  return (
    <Failure
      sentence={reasons[reason](detail)}
      action={needsLeave ? pane.signIn : pane.tryAgain}
      onAction={() => void (needsLeave ? allow() : begun.refetch())}
    />
  )
}
