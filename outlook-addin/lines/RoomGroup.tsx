import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { clockWords, holdOf } from '../when.ts'
import type { Room, Slot } from '../wish.ts'
import { useWords } from '../words.ts'
import type { FreeSlot } from './days.ts'

const useStyles = makeStyles({
  room: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `2px solid ${tokens.colorBrandStroke2}` },
})

type Props = {
  type: MeetingType
  slot: Slot
  rooms: FreeSlot['rooms']
  chosen: Room | null
  onChoose: (room: Room) => void
}

/** The rooms that are free at the chosen time, for the meeting and its margins (T-10). */
export function RoomGroup({ type, slot, rooms, chosen, onChoose }: Props) {
  const { pane, language } = useWords()
  const styles = useStyles()
  return (
    <Field
      className={styles.room}
      label={pane.time.room}
      hint={pane.time.held(clockWords(holdOf(slot, type), language))}
    >
      <RadioGroup
        value={chosen?.mail ?? ''}
        onChange={(_, data) => {
          const room = rooms.find((one) => one.mail === data.value)
          if (room) onChoose({ mail: room.mail, name: room.name })
        }}
      >
        {rooms.map((room) => (
          <Radio
            key={room.mail}
            value={room.mail}
            label={[room.name, room.capacity !== null && pane.time.seats(room.capacity), room.place]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
