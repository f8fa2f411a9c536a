import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Fragment, useState } from 'react'
import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { clockWords, sameSlot, sameStart, slotWords } from '../when.ts'
import type { Room, Slot } from '../wish.ts'
import { useWords } from '../words.ts'
import { daysOf, type FreeSlot } from './days.ts'
import { Obstacles } from './Obstacles.tsx'
import { RoomGroup } from './RoomGroup.tsx'
import { SlotGroup } from './SlotGroup.tsx'

export type Times = Output<typeof findTimes>

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
})

const daysFirst = 5

type Props = {
  times: Times
  /** The time she had set herself, if any: offered first. */
  own: Slot | null
  slot: Slot | null
  room: Room | null
  /** Rooms that said no, and to which start. */
  declined: readonly { start: string; mail: string }[]
  /** Those picked whose consent ends before the chosen time. */
  ending: readonly string[]
  onChoose: (slot: Slot, room: Room) => void
  onWider: () => void
}

/** The times that fit all, a few days at a time, and the rooms that are free then. When none fit, what stands in the way. */
export function TimeLine({ times, own, slot, room, declined, ending, onChoose, onWider }: Props) {
  const { pane, language } = useWords()
  const styles = useStyles()
  const [all, setAll] = useState(false)
  if (times.slots.length === 0) return <Obstacles obstacles={times.obstacles} onWider={onWider} />

  const roomsOf = (free: FreeSlot) =>
    free.rooms.filter((one) => !declined.some((no) => no.mail === one.mail && no.start === free.start))
  const choose = (free: FreeSlot) => {
    const rooms = roomsOf(free)
    const kept = rooms.find((one) => one.mail === room?.mail) ?? rooms[0]
    if (kept) onChoose({ start: free.start, end: free.end }, { mail: kept.mail, name: kept.name })
  }
  const first = own && times.slots.find((free) => sameStart(free, own))
  const others = times.slots.filter((free) => free !== first)
  const days = daysOf(others, language)
  const chosen = slot && times.slots.find((free) => sameSlot(free, slot))

  const group = (label: string, slots: readonly FreeSlot[], words: (free: FreeSlot) => string) => (
    <Fragment key={label}>
      <SlotGroup
        label={label}
        slots={slots}
        words={words}
        chosen={chosen?.start ?? ''}
        isFull={(free) => roomsOf(free).length === 0}
        onChoose={choose}
      />
      {chosen && slots.includes(chosen) && (
        <RoomGroup
          slot={chosen}
          rooms={roomsOf(chosen)}
          chosen={room}
          onChoose={(picked) => onChoose({ start: chosen.start, end: chosen.end }, picked)}
        />
      )}
    </Fragment>
  )
  return (
    <div className={styles.column}>
      {ending.length > 0 && <Text>{pane.time.consentEnds(ending.join(', '))}</Text>}
      {own && !first && <Text className={styles.quiet}>{pane.time.yoursNot(slotWords(own, language))}</Text>}
      {first && group(pane.time.yours, [first], (free) => slotWords(free, language))}
      {(all ? days : days.slice(0, daysFirst)).map((day) =>
        group(day.label, day.slots, (free) => clockWords(free, language)),
      )}
      {!all && days.length > daysFirst && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {pane.time.more}
        </Button>
      )}
    </div>
  )
}
