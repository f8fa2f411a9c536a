import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { bestOf } from '#shared/domain/meeting/best-of.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { clockWords, sameSlot, sameStart, slotWords } from '../when.ts'
import type { Room, Slot } from '../wish.ts'
import { useWords } from '../words.ts'
import { daysOf, type FreeSlot } from './days.ts'
import { Obstacles } from './Obstacles.tsx'
import { RoomGroup } from './RoomGroup.tsx'
import { costsWords, dropsWords, reasonWords } from '#shared/text/slot-words.ts'
import { SlotGroup } from './SlotGroup.tsx'

export type Times = Output<typeof findTimes>
/** A room that said no, and to which start; null of one that is there no longer. */
export type Declined = { start: string | null; mail: string }

/** Those of a time's rooms that have not said no. */
export const roomsLeft = ({ rooms, start }: FreeSlot, declined: readonly Declined[]) =>
  rooms.filter((one) => !declined.some((no) => no.mail === one.mail && (no.start ?? start) === start))

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
})

const daysFirst = 5

type Props = {
  type: MeetingType
  times: Times
  /** The time she had set herself, if any: offered first. */
  own: Slot | null
  slot: Slot | null
  room: Room | null
  declined: readonly Declined[]
  /** Those picked whose consent ends before the chosen time. */
  ending: readonly string[]
  /** The room is null where none is needed. */
  onChoose: (slot: Slot, room: Room | null) => void
  onWider: () => void
}

/**
 * The times that fit all: her own, the best with the reason, and the others day by day; and the rooms that are free then.
 * When none fit, what would if one thing were given up, and what stands in the way.
 */
export function TimeLine({ type, times, own, slot, room, declined, ending, onChoose, onWider }: Props) {
  const words = useWords()
  const { pane, language } = words
  const styles = useStyles()
  const [all, setAll] = useState(false)

  const roomsOf = (free: FreeSlot) => roomsLeft(free, declined)
  const choose = (free: FreeSlot) => {
    const rooms = roomsOf(free)
    const kept = rooms.find((one) => one.mail === room?.mail) ?? rooms[0]
    onChoose({ start: free.start, end: free.end }, kept ? { mail: kept.mail, name: kept.name } : null)
  }
  const missed = times.nearMisses.map((miss) => miss.slot)
  const chosen = pickedOf([...times.slots, ...missed], slot, room)
  const group = (
    label: string,
    slots: readonly FreeSlot[],
    texts: Pick<Parameters<typeof SlotGroup>[0], 'words' | 'detail' | 'hint'>,
  ) => (
    <div key={label} className={styles.column}>
      <SlotGroup
        label={label}
        slots={slots}
        {...texts}
        chosen={chosen && slots.includes(chosen) ? chosen : null}
        isFull={(free) => free.rooms.length > 0 && roomsOf(free).length === 0}
        onChoose={choose}
      />
      {chosen && chosen.rooms.length > 0 && slots.includes(chosen) && (
        <RoomGroup
          type={type}
          slot={chosen}
          rooms={roomsOf(chosen)}
          chosen={room}
          onChoose={(picked) => onChoose({ start: chosen.start, end: chosen.end }, picked)}
        />
      )}
    </div>
  )
  const whole = (free: FreeSlot) => slotWords(free, language)
  const reason = (free: FreeSlot) => reasonWords(free, words)

  if (times.slots.length === 0)
    return (
      <div className={styles.column}>
        <Text>{pane.time.none}</Text>
        {missed.length > 0 &&
          group(pane.time.near, missed, {
            hint: times.nearMisses.every(({ given }) => given.length > 1)
              ? pane.time.nearPairHint
              : pane.time.nearHint,
            words: (free, n) => `${dropsWords(times.nearMisses[n]!, words)}: ${whole(free)}`,
            detail: (_, n) => costsWords(times.nearMisses[n]!, words),
          })}
        <Obstacles obstacles={times.obstacles} onWider={onWider} />
      </div>
    )

  const first = own && times.slots.find((free) => sameStart(free, own))
  const others = times.slots.filter((free) => free !== first)
  const best = bestOf(others)
  const days = daysOf(
    others.filter((free) => !best.includes(free)),
    language,
  )
  return (
    <div className={styles.column}>
      {ending.length > 0 && <Text>{pane.time.consentEnds(ending.join(', '))}</Text>}
      {own && !first && <Text className={styles.quiet}>{pane.time.yoursNot(slotWords(own, language))}</Text>}
      {first && group(pane.time.yours, [first], { words: whole, detail: reason })}
      {best.length > 0 && group(pane.time.best, best, { words: whole, detail: reason })}
      {(all ? days : days.slice(0, daysFirst)).map((day) =>
        group(day.label, day.slots, { words: (free) => clockWords(free, language) }),
      )}
      {!all && days.length > daysFirst && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {pane.time.more}
        </Button>
      )}
    </div>
  )
}

/** Of several offers of one and the same time, the one that has the chosen room. */
function pickedOf(offers: readonly FreeSlot[], slot: Slot | null, room: Room | null): FreeSlot | null {
  if (!slot) return null
  const same = offers.filter((free) => sameSlot(free, slot))
  return same.find((free) => free.rooms.some(({ mail }) => mail === room?.mail)) ?? same[0] ?? null
}
