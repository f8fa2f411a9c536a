import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { makeChannel, readChannel } from '#shared/api/channels.ts'
import type { Output } from '#shared/api/contract.ts'
import { progressOf } from '#shared/domain/channel/progress.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf, unreadSentenceOf } from '../reason-of.ts'
import { useCall, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { ChannelPeople } from './ChannelPeople.tsx'
import { useChannelWords } from './channel-words.ts'
import { useProgress } from './use-progress.ts'

export type Reading = Output<typeof readChannel>

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  state: { ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` } },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** The core team's channel, for the coordinator: what will happen before she presses, how far it is, and what is hers to do (X-32, O-43). */
export function Channel({ course }: { course: Pick<Course, 'id'> }) {
  const words = useWords()
  const text = useChannelWords()
  const styles = useStyles()
  const call = useCall()
  const queries = useQueryClient()
  const input = { params: { courseId: course.id }, body: {} }
  const queryKey = ['course', course.id, 'channel']
  const read = useQuery({ queryKey, queryFn: () => call(readChannel, input) })
  const progress = useProgress(course.id, read.data ? progressOf(read.data) : null, read.refetch)
  const make = useMutation({
    mutationFn: () => call(makeChannel, input),
    onSuccess: (reading) => queries.setQueryData(queryKey, reading),
    onError: () => read.refetch(),
  })
  const channel = read.data && progress && { ...read.data, because: progress.because }
  const mayMake = channel?.state === 'failed' || (channel?.state === 'none' && !channel.because)
  const state = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // When the pressed button is gone, the keyboard goes on from the sentence that took its place.
    if (make.isSuccess && !mayMake && document.activeElement === document.body) state.current?.focus()
  }, [make.isSuccess, mayMake])
  if (read.isPending)
    return (
      <Section heading={text.heading}>
        <Text>{text.waiting}</Text>
      </Section>
    )
  if (!channel)
    return (
      <Section heading={text.heading}>
        <Failure
          sentence={unreadSentenceOf(read.error, words)}
          action={words.tab.tryAgain}
          onAction={() => void read.refetch()}
        />
      </Section>
    )
  return (
    <Section
      heading={text.heading}
      action={
        channel.address && (
          <Link href={channel.address} target="_blank" rel="noreferrer">
            {text.address}
          </Link>
        )
      }
    >
      <div ref={state} tabIndex={-1} className={styles.state}>
        <State channel={channel} />
      </div>
      {make.error && <Failure sentence={sentenceOf(make.error, words)} />}
      <ChannelPeople channel={channel} />
      {mayMake && (
        <div className="no-print">
          <Button disabledFocusable={make.isPending} onClick={() => make.mutate()}>
            {channel.state === 'failed' ? text.again : text.make}
          </Button>
        </div>
      )}
    </Section>
  )
}

/** How far it is, and why it is no further. */
function State({ channel }: { channel: Reading }) {
  const { reasons } = useWords()
  const text = useChannelWords()
  const styles = useStyles()
  const { state, because, name, tab } = channel
  const why = because === 'microsoft365-refused' ? text.refused : because && reasons[because]()
  if (state === 'failed') return <Failure sentence={text.failed(name, why ?? '')} />
  if (state === 'making')
    return (
      <Notice intent="info">
        {text.making(name)} {why}
      </Notice>
    )
  if (state === 'none') return because ? <Notice intent="info">{why}</Notice> : <Text>{text.none(name)}</Text>
  return (
    <span className={styles.lines}>
      <Text>
        {text.made(name)} {text.posts[channel.posts]}
      </Text>
      {channel.open && <Text weight="semibold">{text.open}</Text>}
      {tab && <Text className={tab === 'by-hand' ? undefined : styles.quiet}>{text.tab[tab]}</Text>}
    </span>
  )
}
