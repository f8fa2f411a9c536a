import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { ApiError, type Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import { letFindingStand } from '#shared/api/guard.ts'
import type { readMe } from '#shared/api/me.ts'
import type { Finding } from '#shared/domain/privacy/finding.ts'
import type { StandReason } from '#shared/domain/privacy/let-stand.ts'
import { answersOf } from './answers.ts'
import { Foot } from './Foot.tsx'
import { findingSentence } from './guard-sentence.ts'
import { writeTimes } from './host.ts'
import { Lines } from './lines/Lines.tsx'
import type { PickedCourse } from './lines/CourseLine.tsx'
import { roomsLeft, type Declined } from './lines/TimeLine.tsx'
import { Preview } from './Preview.tsx'
import { bookedInvitation, shownInvitation } from './shown-invitation.ts'
import { startSentence } from './start-sentence.ts'
import type { Start } from './start.ts'
import { SentAppointments } from './SentAppointments.tsx'
import { useBooking } from './use-booking.ts'
import { useInvitees, useKnown, useTimes } from './use-course.ts'
import { useGuard } from './use-guard.ts'
import { clockWords, holdOf, sameSlot } from './when.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import {
  isComplete,
  lacksPeople,
  missing,
  ownWish,
  reaching,
  type CompleteWish,
  type LineId,
  type Wish,
} from './wish.ts'
import { useWords } from './words.ts'

const ChangeHere = lazy(async () => ({ default: (await import('./change/ChangeHere.tsx')).ChangeHere }))

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', height: '100vh' },
  scroll: { overflowY: 'auto' },
  sent: { padding: `0 ${tokens.spacingHorizontalL}` },
  whole: { margin: tokens.spacingHorizontalL },
  title: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    margin: 0,
  },
})

/** Fetched when it is wanted: most appointments are one meeting. */
const Cycle = lazy(async () => ({ default: (await import('./cycle/Cycle.tsx')).Cycle }))

type Props = {
  call: Call
  me: Output<typeof readMe>
  courses: readonly PickedCourse[]
  start: Start
}

/** The pane: four lines that open one at a time, the invitation as it will stand, and the foot with the one button. */
export function Invite({ call, me, courses, start }: Props) {
  const words = useWords()
  const { pane, language } = words
  const styles = useStyles()
  const [said, setWish] = useState<Wish>(start.wish)
  const [open, setOpen] = useState<LineId | null>(start.found === 'new' ? 'course' : null)
  const [whole, setWhole] = useState(Boolean(start.meeting?.cycleId))
  const [declined, setDeclined] = useState<Declined[]>([])
  const [note, setNote] = useState<string | null>(() => startSentence(start, words))
  /** The line that the keyboard is sent to, when something there is missing. */
  const [called, setCalled] = useState<{ line: LineId } | null>(null)
  const heads = useRef(new Map<LineId, HTMLButtonElement>())

  const invitees = useInvitees(call, said.courseId)
  const known = useKnown(said.courseId, invitees.data, said.room?.name ?? '', me.municipality)
  const guard = useGuard(known, start)
  const booking = useBooking(call, start, guard)
  const own = guard.seen ? ownWish(me.now, guard.seen.times) : start.own
  const wish = reaching(said, own, me.now)
  const times = useTimes(call, wish, own, open === 'time')

  const standing = booking.outcome?.is === 'booked' ? booking.outcome : null
  const booked = standing?.meeting ?? null
  const picked = (invitees.data?.invitees ?? []).filter((one) => wish.contactIds.includes(one.contactId))
  const reference =
    courses.find((course) => course.id === wish.courseId)?.reference ?? start.meeting?.reference ?? null
  const answers = answersOf({ wish, reference, picked, booked }, words)
  const shown = booked
    ? bookedInvitation(booked, language)
    : shownInvitation({
        wish,
        reference,
        municipality: me.municipality,
        language,
        attendees: picked.map((one) => ({ name: one.name, mail: one.mail ?? '' })),
      })

  const change = (next: Wish) => {
    setWish(next)
    setNote(null)
  }
  const goTo = (line: LineId) => {
    setOpen(line)
    setCalled({ line })
  }
  useEffect(() => {
    if (called) heads.current.get(called.line)?.focus()
  }, [called])
  const onBook = async () => {
    const lacking = missing(wish)
    if (lacking) {
      setNote(pane.button.missing[lacking])
      return goTo(lacking)
    }
    if (isComplete(wish)) await bookIt(wish)
  }
  const bookIt = async (complete: CompleteWish) => {
    setNote(null)
    setOpen(null)
    const end = await booking.book(complete)
    if (end?.is === 'declined' && complete.room) {
      const { mail } = complete.room
      setDeclined([...declined, { start: end.gone ? null : complete.slot.start, mail }])
      setWish({ ...complete, room: null })
      goTo('time')
    }
  }
  /** The same meeting at the same time, in the next room that fits: looked up anew, and asked for at once. */
  const onFindRoom = async () => {
    const { data } = await times.refetch()
    const offers = [...(data?.slots ?? []), ...(data?.nearMisses ?? []).map((miss) => miss.slot)]
    const free = offers.find((offer) => wish.slot && sameSlot(offer, wish.slot))
    const room = free && roomsLeft(free, declined)[0]
    if (!room) {
      setNote(pane.booking.noOtherRoom)
      return goTo('time')
    }
    const next = { ...wish, room: { mail: room.mail, name: room.name } }
    setWish(next)
    if (isComplete(next)) await bookIt(next)
  }

  const onGiveBack = async () => {
    setNote(null)
    await booking.giveBack()
  }

  const onChange = async (finding: Finding, instead: string | null) => {
    const end = await guard.change(finding, instead)
    if (end !== 'done') setNote(pane.guard.unchanged[end])
    else setNote(instead === null ? pane.guard.removed : pane.guard.written(instead))
  }
  const onLetStand = async (finding: Finding, reason: StandReason) => {
    if (!wish.courseId) return
    const { kind, level, field } = finding
    try {
      await call(letFindingStand, {
        params: { courseId: wish.courseId },
        body: { kind, level, field, reason, meetingId: booking.meetingId() },
      })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      // Unless the log knows of it, it may not stand.
      return setNote(words.reasons[error.reason](error.detail))
    }
    await guard.letStand(finding)
    setNote(pane.guard.stands)
  }

  const moved =
    booked?.room && guard.seen && !sameSlot(guard.seen.times, booked)
      ? clockWords(holdOf(booked, booked.type), language)
      : null
  const item = guard.seen?.item
  const fixed = booked !== null || booking.progress !== null
  const isCycle = wish.type === 'networkMeeting' && wish.courseId && !lacksPeople(wish) && !fixed
  return (
    <div className={styles.pane}>
      <main className={styles.scroll}>
        <Text as="h1" size={500} weight="semibold" block className={styles.title}>
          {pane.title}
        </Text>
        <div className={styles.sent}>
          <SentAppointments call={call} />
        </div>
        {whole ? (
          <Suspense fallback={<Waiting words={pane.time.loading} />}>
            <Cycle
              call={call}
              wish={wish}
              picked={picked}
              booking={booking}
              guard={guard}
              cycleId={start.meeting?.cycleId ?? null}
              onWish={change}
              onBack={() => {
                setWhole(false)
                goTo('time')
              }}
            />
          </Suspense>
        ) : (
          <Lines
            wish={wish}
            own={own}
            courses={courses}
            invitees={invitees}
            picked={picked}
            times={times}
            declined={declined}
            answers={answers}
            open={open}
            fixed={fixed}
            onOpen={setOpen}
            onChange={change}
            onHead={(line, head) => {
              if (head) heads.current.set(line, head)
            }}
          />
        )}
        {!whole && isCycle && (
          <Button className={styles.whole} onClick={() => setWhole(true)}>
            {pane.wholeCycle}
          </Button>
        )}
        <Preview
          shown={shown}
          replaces={!booked && item !== undefined && (item.subject !== '' || item.attendees.length > 0)}
        />
        {booked && !booking.progress && (
          <Suspense>
            <ChangeHere
              call={call}
              meeting={booked}
              times={guard.seen?.times ?? null}
              now={me.now}
              onChanged={booking.stands}
            />
          </Suspense>
        )}
      </main>
      <Foot
        guard={guard}
        booking={booking}
        inRoom={wish.place === 'room'}
        books={!whole}
        note={note}
        moved={moved && !standing?.kept ? pane.booking.moved(moved) : null}
        onMoveBack={moved && booked ? () => void writeTimes(booked).then(guard.look) : null}
        onBook={() => void onBook()}
        onFindRoom={booking.outcome?.is === 'declined' && !wish.room ? () => void onFindRoom() : null}
        onGiveBack={() => void onGiveBack()}
        acts={{
          reference,
          onChange: (finding, instead) => void onChange(finding, instead),
          onLetStand: wish.courseId ? (finding, reason) => void onLetStand(finding, reason) : null,
        }}
      />
      <div aria-live="polite" className="visually-hidden">
        {open === 'time' &&
          times.data &&
          (times.data.slots.length > 0 ? pane.time.found(times.data.slots.length) : pane.time.none)}
      </div>
      <div aria-live="polite" className="visually-hidden">
        {guard.seen?.findings[0] && findingSentence(guard.seen.findings[0], words.guard)}
      </div>
    </div>
  )
}
