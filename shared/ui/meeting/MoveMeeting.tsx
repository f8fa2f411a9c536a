import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { Call } from '#shared/api/client.ts'
import { findTimes } from '#shared/api/times.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { movingDays } from '#shared/domain/meeting/moving-days.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import { wishWords } from '#shared/text/wish-words.ts'
import { Failure } from '../Failure.tsx'
import { Waiting } from '../Waiting.tsx'
import { ApiError } from '#shared/api/client.ts'
import { FamilyWishFields } from './FamilyWishFields.tsx'
import type { Meeting, Target } from './run-change.ts'
import type { MeetingWords } from './words.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  /** Fluent's inputs are wider than half a narrow pane. */
  narrow: { minWidth: 0, width: '100%' },
  act: { alignSelf: 'flex-start' },
  wishes: {
    cursor: 'pointer',
    lineHeight: tokens.lineHeightBase300,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    '@media (pointer: coarse)': { padding: `${tokens.spacingVerticalM} 0` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

/** So many are read through; more days, or other days, bring others. */
const mostTimes = 12

type Props = {
  call: Call
  meeting: Meeting
  today: Temporal.PlainDate
  words: MeetingWords
  /** While a change runs. */
  busy: boolean
  onMove: (to: Target) => void
}

/** Another room at the same time, or another time: what fits all and a free room, the meeting's own time and room not counted against it. */
export function MoveMeeting({ call, meeting, today, words, busy, onMove }: Props) {
  const { text, reasons, language } = words
  const styles = useStyles()
  const chooseId = useId()
  const instant = (at: string) => Temporal.Instant.from(at)
  const day = localDate(instant(meeting.start))
  const [what, setWhat] = useState<'room' | 'time'>(meeting.roomKept ? 'time' : 'room')
  const usual = movingDays(day, today)
  const [from, setFrom] = useState(usual.from.toString())
  const [until, setUntil] = useState(usual.until.toString())
  const [family, setFamily] = useState(meeting.family)
  const [start, setStart] = useState<string | null>(null)
  const [mail, setMail] = useState<string | null>(null)
  const window = what === 'room' ? { from: day.toString(), until: day.toString() } : { from, until }
  // No day lies between them: nothing is looked up, and there is no time.
  const upsideDown = window.from > window.until
  const { type, place } = meeting
  const body = {
    type,
    place,
    contactIds: meeting.contactIds,
    minutes: instant(meeting.start).until(instant(meeting.end)).total('minutes'),
    ...window,
    rooms: null,
    family,
    first: meeting.start,
    moves: meeting.id,
  }
  const times = useQuery({
    queryKey: ['times-to-move', meeting.courseId, body],
    staleTime: 30_000,
    enabled: !upsideDown,
    queryFn: () => call(findTimes, { params: { courseId: meeting.courseId }, body }),
  })
  const same = (at: string) => instant(at).equals(instant(meeting.start))
  const slots = (times.data?.slots ?? [])
    .filter((slot) => same(slot.start) === (what === 'room'))
    .slice(0, mostTimes)
  const slot = what === 'room' ? slots[0] : slots.find((one) => one.start === start)
  const rooms = (slot?.rooms ?? []).filter(
    (room) => what === 'time' || !meeting.roomKept || room.mail !== meeting.room?.mail,
  )
  // The room that it has is kept where it can be.
  const room =
    rooms.find((one) => one.mail === mail) ?? rooms.find((one) => one.mail === meeting.room?.mail) ?? rooms[0]
  const choose = (next: typeof what) => {
    setWhat(next)
    setStart(null)
    setMail(null)
  }
  const none = what === 'room' ? rooms.length === 0 : slots.length === 0
  const unchosen = times.data !== undefined && !none && (!slot || !room)
  return (
    <div className={styles.column}>
      <Field label={text.move.what}>
        <RadioGroup value={what} onChange={(_, { value }) => choose(value === 'room' ? 'room' : 'time')}>
          <Radio value="room" label={text.move.room} />
          <Radio value="time" label={text.move.time} />
        </RadioGroup>
      </Field>
      {what === 'time' && (
        <div className={styles.days}>
          <Field label={text.move.from}>
            <Input
              type="date"
              className={styles.narrow}
              value={from}
              onChange={(_, { value }) => value && setFrom(value)}
            />
          </Field>
          <Field label={text.move.until}>
            <Input
              type="date"
              className={styles.narrow}
              value={until}
              onChange={(_, { value }) => value && setUntil(value)}
            />
          </Field>
        </div>
      )}
      {what === 'time' && (
        <details>
          {/* Office.js leads the keyboard only to what its list has. */}
          <summary className={styles.wishes} tabIndex={0}>
            {wishWords(family, text.wishes)}
          </summary>
          <div className={styles.column}>
            <FamilyWishFields
              wish={family}
              words={text.wishes}
              onChange={({ notOn, ...times }) => setFamily({ ...times, notOn: [...notOn] })}
            />
          </div>
        </details>
      )}
      {times.isFetching && <Waiting words={text.move.looking} />}
      {times.error && (
        <Failure
          sentence={
            times.error instanceof ApiError
              ? reasons[times.error.reason](times.error.detail)
              : reasons.unexpected()
          }
          action={text.tryAgain}
          onAction={() => void times.refetch()}
        />
      )}
      {(times.data || upsideDown) && none && (
        <Text>{what === 'room' ? text.move.noRooms : text.move.none}</Text>
      )}
      {what === 'time' && slots.length > 0 && (
        <Field label={text.move.times}>
          <RadioGroup value={start ?? ''} onChange={(_, { value }) => setStart(value)}>
            {slots.map((one) => (
              <Radio
                key={one.start}
                value={one.start}
                label={formatMeetingTime(instant(one.start), instant(one.end), language, today)}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {room && (
        <Field label={text.move.rooms}>
          <Select className={styles.narrow} value={room.mail} onChange={(_, { value }) => setMail(value)}>
            {rooms.map((one) => (
              <option key={one.mail} value={one.mail}>
                {[one.name, one.place].filter(Boolean).join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {unchosen && <Text id={chooseId}>{text.move.choose}</Text>}
      <Button
        className={styles.act}
        appearance="primary"
        aria-describedby={unchosen ? chooseId : undefined}
        disabledFocusable={busy || !slot || !room}
        onClick={() => {
          if (slot && room)
            onMove({ start: slot.start, end: slot.end, room: { mail: room.mail, name: room.name }, family })
        }}
      >
        {text.move.act}
      </Button>
    </div>
  )
}
