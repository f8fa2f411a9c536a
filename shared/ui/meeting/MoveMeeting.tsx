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
import { costsWords, dropsWords, reasonWords } from '#shared/text/slot-words.ts'
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
  words: { display: 'flex', flexDirection: 'column' },
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
  /** Its time stands: another room is all that is looked for. */
  only?: 'room'
  /** Rooms that have said no here. */
  without?: readonly string[]
  onMove: (to: Target) => void
}

/** Another room at the same time, or another time: what fits all and a free room, the meeting's own time and room not counted against it. */
export function MoveMeeting({ call, meeting, today, words, busy, only, without, onMove }: Props) {
  const { text, reasons, language, found } = words
  const styles = useStyles()
  const chooseId = useId()
  const instant = (at: string) => Temporal.Instant.from(at)
  const day = localDate(instant(meeting.start))
  const [what, setWhat] = useState<'room' | 'time'>(meeting.roomKept && !only ? 'time' : 'room')
  const usual = movingDays(day, today)
  const [from, setFrom] = useState(usual.from.toString())
  const [until, setUntil] = useState(usual.until.toString())
  const [family, setFamily] = useState(meeting.family)
  const [start, setStart] = useState<string | null>(null)
  const [mail, setMail] = useState<string | null>(null)
  /** Which of the near misses, where nothing fits. */
  const [near, setNear] = useState<number | null>(null)
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
    ...(what === 'room' ? { at: meeting.start } : { first: meeting.start }),
    moves: meeting.id,
  }
  const times = useQuery({
    // Its own room is not among those that are found.
    queryKey: ['times-to-move', meeting.courseId, body, meeting.room?.mail, meeting.state],
    staleTime: 30_000,
    enabled: !upsideDown,
    queryFn: () => call(findTimes, { params: { courseId: meeting.courseId }, body }),
  })
  const same = (at: string) => instant(at).equals(instant(meeting.start))
  const slots = (times.data?.slots ?? [])
    .filter((slot) => same(slot.start) === (what === 'room'))
    .slice(0, mostTimes)
  const misses = slots.length === 0 ? (times.data?.nearMisses ?? []) : []
  const fits = what === 'room' ? slots[0] : slots.find((one) => one.start === start)
  const slot = fits ?? (near === null ? undefined : misses[near]?.slot)
  const rooms = (slot?.rooms ?? []).filter(({ mail: one }) => !without?.includes(one))
  // The room that it has is kept where it can be.
  const room =
    rooms.find((one) => one.mail === mail) ?? rooms.find((one) => one.mail === meeting.room?.mail) ?? rooms[0]
  const choose = (next: typeof what) => {
    setWhat(next)
    setStart(null)
    setMail(null)
    setNear(null)
  }
  const none = slots.length === 0 || (what === 'room' && slot !== undefined && rooms.length === 0)
  const unchosen = times.data !== undefined && !(none && misses.length === 0) && (!slot || !room)
  const when = (one: { start: string; end: string }) =>
    formatMeetingTime(instant(one.start), instant(one.end), language, today)
  const saying = { language, pane: found }
  const noneWords = () => {
    if (what === 'time') return text.move.none
    if (!only) return text.move.noRooms
    return misses.length > 0 ? text.move.noRoomsOnly : `${text.move.noRoomsOnly} ${text.move.otherTime}`
  }
  // One time alone is not the earliest of any.
  const whyOf = ({ reasons: why }: NonNullable<typeof slot>) =>
    reasonWords({ reasons: why.filter(({ kind }) => what === 'time' || kind !== 'earliest') }, saying)
  return (
    <div className={styles.column}>
      {!only && (
        <Field label={text.move.what}>
          <RadioGroup value={what} onChange={(_, { value }) => choose(value === 'room' ? 'room' : 'time')}>
            <Radio value="room" label={text.move.room} />
            <Radio value="time" label={text.move.time} />
          </RadioGroup>
        </Field>
      )}
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
          <summary className={styles.wishes} tabIndex={0}>
            {wishWords({ ...family, wheelchair: meeting.roomWish.accessible }, text.wishes)}
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
      {(times.data || upsideDown) && none && <Text>{noneWords()}</Text>}
      {what === 'time' && slots.length > 0 && (
        <Field label={text.move.times}>
          <RadioGroup value={start ?? ''} onChange={(_, { value }) => setStart(value)}>
            {slots.map((one) => (
              <Radio key={one.start} value={one.start} label={when(one)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {misses.length > 0 && (
        <Field label={found.time.near}>
          <RadioGroup
            value={near === null ? '' : String(near)}
            onChange={(_, { value }) => setNear(Number(value))}
          >
            {misses.map((miss, n) => (
              <Radio
                key={String(n)}
                value={String(n)}
                label={
                  <span className={styles.words}>
                    {`${dropsWords(miss, saying)}: ${when(miss.slot)}`}
                    <Text size={200}>{costsWords(miss, saying)}</Text>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {slot && room && (
        <Field
          label={text.move.rooms}
          hint={[room === rooms[0] && room.capacity !== null && found.time.closest, whyOf(slot)]
            .filter(Boolean)
            .join(' · ')}
        >
          <Select className={styles.narrow} value={room.mail} onChange={(_, { value }) => setMail(value)}>
            {rooms.map((one) => (
              <option key={one.mail} value={one.mail}>
                {[one.name, one.capacity !== null && found.time.seats(one.capacity), one.place]
                  .filter(Boolean)
                  .join(' · ')}
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
        {only ? text.move.ask : text.move.act}
      </Button>
    </div>
  )
}
