import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Output } from '#shared/api/contract.ts'
import type { readInvitees } from '#shared/api/meetings.ts'
import type { Answer } from '../answers.ts'
import { Asked } from '../Asked.tsx'
import { endsBefore } from '../when.ts'
import {
  changed,
  inCourse,
  lacksPeople,
  wider,
  windowFault,
  type LineId,
  type Slot,
  type Wish,
} from '../wish.ts'
import { useWords } from '../words.ts'
import { CourseLine, type PickedCourse } from './CourseLine.tsx'
import { Line } from './Line.tsx'
import { MeetingLine } from './MeetingLine.tsx'
import { PeopleLine, type Invitee } from './PeopleLine.tsx'
import { TimeLine, type Declined, type Times } from './TimeLine.tsx'

const lineIds: readonly LineId[] = ['course', 'meeting', 'people', 'time']

type Props = {
  wish: Wish
  own: Slot | null
  courses: readonly PickedCourse[]
  invitees: UseQueryResult<Output<typeof readInvitees>>
  picked: readonly Invitee[]
  times: UseQueryResult<Times>
  declined: readonly Declined[]
  answers: Record<LineId, Answer>
  open: LineId | null
  /** While a booking runs or stands. */
  fixed: boolean
  onOpen: (line: LineId | null) => void
  onChange: (wish: Wish) => void
  onHead: (line: LineId, head: HTMLButtonElement | null) => void
}

/** Course, meeting, attendees, time and room: one is open at a time. */
export function Lines({
  wish,
  own,
  courses,
  invitees,
  picked,
  times,
  declined,
  answers,
  open,
  fixed,
  onOpen,
  onChange,
  onHead,
}: Props) {
  const { pane } = useWords()
  const fault = windowFault(wish)
  const ending = picked
    .filter((one) => one.until && wish.slot && endsBefore(one.until, wish.slot))
    .map((one) => one.name)
  const lines: Record<LineId, ReactNode> = {
    course: (
      <CourseLine
        courses={courses}
        chosen={wish.courseId}
        onChoose={(course) => onChange(inCourse(wish, course))}
      />
    ),
    meeting: (
      <MeetingLine
        wish={wish}
        places={times.data?.places ?? []}
        onChange={(change) => onChange(changed(wish, change))}
        onTeams={(onTeams) => onChange({ ...wish, onTeams })}
      />
    ),
    people: (
      <Asked asked={invitees} first={wish.courseId ? null : pane.people.first} loading={pane.people.loading}>
        {(data) => (
          <PeopleLine
            invitees={data.invitees}
            chosen={wish.contactIds}
            welcome={wish.welcomeIds}
            slot={wish.slot}
            onChoose={(contactIds) => onChange(changed(wish, { contactIds }))}
            onWelcome={(welcomeIds) => onChange(changed(wish, { welcomeIds }))}
          />
        )}
      </Asked>
    ),
    time: (
      <Asked
        asked={times}
        first={
          fault ? pane.meeting.faults[fault] : lacksPeople(wish) || !wish.courseId ? pane.time.first : null
        }
        loading={pane.time.loading}
      >
        {(data) => (
          <TimeLine
            type={wish.type}
            times={data}
            own={own}
            slot={wish.slot}
            room={wish.room}
            declined={declined}
            ending={ending}
            onChoose={(slot, room) => onChange({ ...wish, slot, room })}
            onWider={() => onChange(wider(wish))}
          />
        )}
      </Asked>
    ),
  }
  return lineIds.map((id) => (
    <Line
      key={id}
      label={pane.lines[id]}
      answer={answers[id].words}
      answered={answers[id].given}
      open={open === id && !fixed}
      fixed={fixed}
      onToggle={() => onOpen(open === id ? null : id)}
      headRef={(head) => onHead(id, head)}
    >
      {lines[id]}
    </Line>
  ))
}
