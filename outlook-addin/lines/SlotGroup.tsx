import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { FreeSlot } from './days.ts'

const useStyles = makeStyles({ group: { flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS } })

type Props = {
  label: string
  slots: readonly FreeSlot[]
  words: (slot: FreeSlot) => string
  /** Start of the chosen slot, which may stand in another group. */
  chosen: string
  isFull: (slot: FreeSlot) => boolean
  onChoose: (slot: FreeSlot) => void
}

/** The times of one day. */
export function SlotGroup({ label, slots, words, chosen, isFull, onChoose }: Props) {
  const styles = useStyles()
  return (
    <Field label={label}>
      <RadioGroup
        layout="horizontal"
        className={styles.group}
        value={chosen}
        onChange={(_, data) => {
          const slot = slots.find((one) => one.start === data.value)
          if (slot) onChoose(slot)
        }}
      >
        {slots.map((slot) => (
          <Radio key={slot.start} value={slot.start} disabled={isFull(slot)} label={words(slot)} />
        ))}
      </RadioGroup>
    </Field>
  )
}
