import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { CycleType } from '#shared/domain/meeting/cycle-steps.ts'
import type { MeetingPlace } from '#shared/domain/meeting/meeting-kind.ts'
import { placesOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { reasonWords } from '#shared/text/slot-words.ts'
import { sameStart, slotWords } from '../when.ts'
import { useWords } from '../words.ts'
import type { Planned } from './plan.ts'
import { useCycleWords } from './words.ts'

const useStyles = makeStyles({
  meeting: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { minHeight: '44px', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, width: '100%' },
})

type Props = {
  meeting: Planned
  place: MeetingPlace
  onChoose: (choice: { type: CycleType; start: string; room: string | null }) => void
  /** Null for the network meeting, which has a line of its own for it. */
  onPlace: ((place: MeetingPlace) => void) | null
}

/** One proposed meeting with its reasons, and all else that it could be. */
export function PlannedMeeting({ meeting, place, onChoose, onPlace }: Props) {
  const words = useWords()
  const cycle = useCycleWords()
  const styles = useStyles()
  const panelId = useId()
  const [open, setOpen] = useState(false)
  const { type, slot, room, moved, choices } = meeting
  const name = words.meetingTypes[type]
  const times = choices.some((one) => sameStart(one, slot)) ? choices : [slot, ...choices]
  const why = [reasonWords(slot, words), cycle.why[type], moved ? cycle.moved : '']
  return (
    <li className={styles.meeting}>
      <Text as="h3" weight="semibold" block className={styles.name}>
        {name}
      </Text>
      <Text>
        {[slotWords(slot, words.language), room?.name ?? words.pane.meeting.places[place]].join(' · ')}
      </Text>
      <Text size={200} className={styles.quiet}>
        {why.filter(Boolean).join(' · ')}
      </Text>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={cycle.otherFor(name)}
        onClick={() => setOpen(!open)}
      >
        {cycle.other}
      </Button>
      <div id={panelId} hidden={!open} className={styles.panel}>
        {open && (
          <>
            <Field label={cycle.times(name)}>
              <RadioGroup
                value={slot.start}
                onChange={(_, data) => onChoose({ type, start: data.value, room: room?.mail ?? null })}
              >
                {times.map((one) => (
                  <Radio
                    key={one.start}
                    value={one.start}
                    label={
                      <>
                        {slotWords(one, words.language)}{' '}
                        <Text size={200} className={styles.quiet}>
                          {reasonWords(one, words)}
                        </Text>
                      </>
                    }
                  />
                ))}
              </RadioGroup>
            </Field>
            {slot.rooms.length > 0 && (
              <Field label={cycle.room(name)}>
                <Select
                  value={room?.mail ?? ''}
                  onChange={(_, data) => onChoose({ type, start: slot.start, room: data.value })}
                >
                  {slot.rooms.map((one) => (
                    <option key={one.mail} value={one.mail}>
                      {one.name}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            {onPlace && (
              <Field label={cycle.place(name)}>
                <Select
                  value={place}
                  onChange={(_, data) => {
                    const picked = placesOf(type).find((one) => one === data.value)
                    if (picked) onPlace(picked)
                  }}
                >
                  {placesOf(type).map((one) => (
                    <option key={one} value={one}>
                      {words.pane.meeting.places[one]}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </>
        )}
      </div>
    </li>
  )
}
