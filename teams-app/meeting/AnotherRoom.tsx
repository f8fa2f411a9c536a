import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { Failure } from '#shared/ui/Failure.tsx'
import { MoveMeeting } from '#shared/ui/meeting/MoveMeeting.tsx'
import type { Meeting, Target } from '#shared/ui/meeting/run-change.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Said } from '#shared/ui/Said.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useMe, useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { holdRoom } from './hold-room.ts'
import { useMeetingWords } from './meeting-words.ts'

type Props = { meeting: Meeting; onChanged: (meeting: Meeting) => void }

/** A meeting whose room has said no, or is there no longer, gets another one: what is free at its time, what fits most closely first. */
export function AnotherRoom({ meeting, onChanged }: Props) {
  const words = useWords()
  const own = useMeetingWords()
  const call = useCall()
  const today = useToday()
  const { now } = useMe()
  const { unbooked: text } = own.text
  const [refused, setRefused] = useState<readonly string[]>([])
  const ask = useMutation({
    mutationFn: (to: Target) =>
      holdRoom(call, meeting, to, {
        wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
        again: () => undefined,
      }),
    onSuccess: ({ is, meeting: next }, { room }) => {
      if (room && (is === 'declined' || is === 'gone')) setRefused([...refused, room.mail])
      if (next) onChanged(next)
    },
  })
  const ahead = Temporal.Instant.compare(Temporal.Instant.from(meeting.start), Temporal.Instant.from(now)) > 0
  const lacks = meeting.state === 'declined' && meeting.place === 'room' && ahead
  const end = ask.data
  if (!lacks && !end) return null
  return (
    <Section heading={text.findRoom}>
      <Said className={ask.isPending || end ? undefined : 'visually-hidden'}>
        {ask.isPending ? (
          <Waiting words={text.asking(ask.variables.room?.name ?? '')} />
        ) : (
          end && (
            <Notice intent={end.is === 'held' || end.is === 'booked' ? 'info' : 'error'} instead>
              {text[end.is](end.room)}
            </Notice>
          )
        )}
      </Said>
      {ask.error && <Failure sentence={sentenceOf(ask.error, words)} />}
      {lacks && (
        <MoveMeeting
          key={`${meeting.start} ${meeting.room?.mail ?? ''} ${meeting.state}`}
          only="room"
          call={call}
          meeting={meeting}
          today={today}
          words={own}
          busy={ask.isPending}
          without={refused}
          onMove={(to) => ask.mutate(to)}
        />
      )}
    </Section>
  )
}
