import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { roomEquipment } from '#shared/domain/meeting/slot.ts'
import { FamilyWishFields } from '#shared/ui/meeting/FamilyWishFields.tsx'
import type { Wish } from '../wish.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    lineHeight: tokens.lineHeightBase300,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    '@media (pointer: coarse)': { padding: `${tokens.spacingVerticalM} 0` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
})

const travels = [0, 15, 30, 45, 60]

type Props = {
  wish: Pick<Wish, 'family' | 'roomWish' | 'travelMinutes'>
  /** The buildings there are, once the calendars have been read. */
  places: readonly string[]
  onChange: (change: Partial<Props['wish']>) => void
}

/** What the family would rather avoid, and what the room must have. */
export function WishFields({ wish, places, onChange }: Props) {
  const { family, roomWish: room, travelMinutes } = wish
  const { meeting } = useWords().pane
  const styles = useStyles()
  const toggled = <T,>(all: readonly T[], one: T, on: boolean) =>
    on ? [...all, one] : all.filter((other) => other !== one)
  return (
    <details>
      {/* Office.js moves the keyboard in the pane, and knows of no summary that has no tabindex. */}
      <summary className={styles.summary} tabIndex={0}>
        {meeting.wishes}
      </summary>
      <div className={styles.fields}>
        <FamilyWishFields
          wish={family}
          words={meeting}
          onChange={({ notOn, ...times }) => onChange({ family: { ...times, notOn: [...notOn] } })}
        />
        <Field label={meeting.travel}>
          <Select
            value={String(travelMinutes)}
            onChange={(_, data) => onChange({ travelMinutes: Number(data.value) })}
          >
            {travels.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes === 0 ? meeting.noTravel : meeting.hours(minutes)}
              </option>
            ))}
          </Select>
        </Field>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{meeting.room}</legend>
          <Checkbox
            label={meeting.accessible}
            checked={room.accessible}
            onChange={(_, data) => onChange({ roomWish: { ...room, accessible: data.checked === true } })}
          />
          {roomEquipment.map((thing) => (
            <Checkbox
              key={thing}
              label={meeting.equipment[thing]}
              checked={room.equipment.includes(thing)}
              onChange={(_, data) =>
                onChange({
                  roomWish: { ...room, equipment: toggled(room.equipment, thing, data.checked === true) },
                })
              }
            />
          ))}
        </fieldset>
        {places.length > 1 && (
          <Field label={meeting.place}>
            <Select
              value={room.place ?? ''}
              onChange={(_, data) => onChange({ roomWish: { ...room, place: data.value || null } })}
            >
              <option value="">{meeting.anywhere}</option>
              {places.map((place) => (
                <option key={place}>{place}</option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </details>
  )
}
