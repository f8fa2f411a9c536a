import { unreadSentenceOf } from '../../reason-of.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import type { Meeting } from '#shared/ui/meeting/run-change.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Said } from '#shared/ui/Said.tsx'
import { Section } from '../../pieces/Section.tsx'
import { useWords } from '../../words.ts'
import { useMeetingWords } from '../meeting-words.ts'
import { AroundList } from './AroundList.tsx'
import { useAroundWords } from './around-words.ts'
import { useAround } from './use-around.ts'

/** How the last move has gone with the meetings about it, and which of them do not fit where it stands. Nothing to say, nothing shown. */
export function AroundStands({ meeting }: { meeting: Meeting }) {
  const words = useWords()
  const { text: own } = useMeetingWords()
  const { text } = useAroundWords()
  const { data, error, refetch } = useAround(meeting)
  const said = data !== undefined && data.moved.length + data.underWay.length + data.outside.length > 0
  return (
    <Said className={said || error ? undefined : 'visually-hidden'}>
      {error && (
        <Failure
          sentence={unreadSentenceOf(error, words)}
          action={own.tryAgain}
          onAction={() => void refetch()}
        />
      )}
      {said && (
        <Section heading={text.heading}>
          <AroundList heading={text.moved} some={data.moved} />
          <AroundList heading={text.underWay} some={data.underWay} />
          {data.outside.length > 0 && (
            <Notice intent="error">
              <AroundList heading={text.outside} some={data.outside} />
            </Notice>
          )}
        </Section>
      )}
    </Said>
  )
}

/** When the network meeting is called off, they are not. */
export function AroundStays({ meeting }: { meeting: Meeting }) {
  const { text } = useAroundWords()
  const { data } = useAround(meeting)
  return <AroundList heading={text.stays} some={data?.stands ?? []} />
}
