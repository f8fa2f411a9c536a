import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import type { readMe } from '#shared/api/me.ts'
import { answersOf } from './answers.ts'
import { Asked } from './Asked.tsx'
import { Foot } from './Foot.tsx'
import { findingSentence } from './guard-sentence.ts'
import { writeTimes } from './host.ts'
import { CourseLine } from './lines/CourseLine.tsx'
import { Line } from './lines/Line.tsx'
import { MeetingLine } from './lines/MeetingLine.tsx'
import { PeopleLine } from './lines/PeopleLine.tsx'
import { TimeLine } from './lines/TimeLine.tsx'
import { Preview } from './Preview.tsx'
import { bookedInvitation, shownInvitation } from './shown-invitation.ts'
import { startSentence } from './start-sentence.ts'
import type { Start } from './start.ts'
import { useBooking } from './use-booking.ts'
import { useInvitees, useKnown, useTimes } from './use-course.ts'
import { useGuard } from './use-guard.ts'
import { clockWords, holdOf, sameSlot } from './when.ts'
import { changed, isComplete, missing, wider, type LineId, type Wish } from './wish.ts'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', height: '100vh' },
  scroll: { overflowY: 'auto' },
  title: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    margin: 0,
  },
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

type Props = {
  call: Call
  me: Output<typeof readMe>
  courses: readonly { id: string; reference: string }[]
  start: Start
}
const lineIds: readonly LineId[] = ['course', 'meeting', 'people', 'time']

/** The pane: four lines that open one at a time, the invitation as it will stand, and the foot with the one button. */
export function Invite({ call, me, courses, start }: Props) {
  const words = useWords()
  const { pane, language } = words
  const styles = useStyles()
  const [wish, setWish] = useState<Wish>(start.wish)
  const [open, setOpen] = useState<LineId | null>(start.found === 'new' ? 'course' : null)
  const [declined, setDeclined] = useState<{ start: string; mail: string }[]>([])
  const [note, setNote] = useState<string | null>(() => startSentence(start, words))
  const heads = useRef(new Map<LineId, HTMLButtonElement>())

  const invitees = useInvitees(call, wish.courseId)
  const times = useTimes(call, wish, start.own, open === 'time')
  const known = useKnown(invitees.data, wish.room?.name ?? '', me.municipality)
  const guard = useGuard(known, start.inHand)
  const booking = useBooking(call, start, guard)

  const booked = booking.outcome?.is === 'booked' ? booking.outcome.meeting : null
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
    heads.current.get(line)?.focus()
  }
  const onBook = async () => {
    const lacking = missing(wish)
    if (lacking) {
      setNote(pane.button.missing[lacking])
      return goTo(lacking)
    }
    if (!isComplete(wish)) return
    setNote(null)
    setOpen(null)
    const end = await booking.book(wish)
    if (end?.is === 'declined') {
      setDeclined([...declined, { start: wish.slot.start, mail: wish.room.mail }])
      setWish({ ...wish, room: null })
      goTo('time')
    }
  }
  const onGiveBack = async () => {
    if (!wish.courseId) return
    await booking.giveBack(wish.courseId)
  }

  const moved =
    booked && guard.seen && !sameSlot(guard.seen.times, booked) ? clockWords(holdOf(booked), language) : null
  const item = guard.seen?.item
  const line = (id: LineId) => ({
    label: pane.lines[id],
    answer: answers[id].words,
    answered: answers[id].given,
    open: open === id && !booked,
    fixed: booked !== null || booking.progress !== null,
    onToggle: () => setOpen(open === id ? null : id),
    headRef: (head: HTMLButtonElement | null) => {
      if (head) heads.current.set(id, head)
    },
  })
  const lines: Record<LineId, React.ReactNode> = {
    course: (
      <CourseLine
        courses={courses}
        chosen={wish.courseId}
        onChoose={(courseId) => change(changed(wish, { courseId }))}
      />
    ),
    meeting: <MeetingLine wish={wish} onChange={(next) => change(changed(wish, next))} />,
    people: (
      <Asked asked={invitees} first={wish.courseId ? null : pane.people.first} loading={pane.people.loading}>
        {(data) => (
          <PeopleLine
            invitees={data.invitees}
            chosen={wish.contactIds}
            slot={wish.slot}
            onChoose={(contactIds) => change(changed(wish, { contactIds }))}
          />
        )}
      </Asked>
    ),
    time: (
      <Asked
        asked={times}
        first={wish.courseId && wish.contactIds.length > 0 ? null : pane.time.first}
        loading={pane.time.loading}
      >
        {(data) => (
          <TimeLine
            times={data}
            own={start.own}
            slot={wish.slot}
            room={wish.room}
            declined={declined}
            onChoose={(slot, room) => change({ ...wish, slot, room })}
            onWider={() => change(wider(wish))}
          />
        )}
      </Asked>
    ),
  }
  return (
    <div className={styles.pane}>
      <main className={styles.scroll}>
        <Text as="h1" size={500} weight="semibold" block className={styles.title}>
          {pane.title}
        </Text>
        {lineIds.map((id) => (
          <Line key={id} {...line(id)}>
            {lines[id]}
          </Line>
        ))}
        <Preview
          shown={shown}
          replaces={!booked && item !== undefined && (item.subject !== '' || item.attendees.length > 0)}
        />
      </main>
      <Foot
        guard={guard}
        booking={booking}
        note={moved ? pane.booking.moved(moved) : note}
        onMoveBack={moved && booked ? () => void writeTimes(booked).then(guard.look) : null}
        onBook={() => void onBook()}
        onGiveBack={() => void onGiveBack()}
        onRemoved={() => setNote(pane.guard.removed)}
      />
      <div aria-live="polite" className={styles.heard}>
        {open === 'time' &&
          times.data &&
          (times.data.slots.length > 0 ? pane.time.found(times.data.slots.length) : pane.time.none)}
      </div>
      <div aria-live="polite" className={styles.heard}>
        {guard.seen?.findings[0] && findingSentence(guard.seen.findings[0], words.guard)}
      </div>
    </div>
  )
}
