import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import type { FreeSlot } from './days.ts'

const useStyles = makeStyles({
  group: { flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
})

type Props = {
  label: string
  hint?: string
  slots: readonly FreeSlot[]
  words: (slot: FreeSlot, place: number) => string
  /** A line under each time: why it is offered. Times with one stand under each other. */
  detail?: (slot: FreeSlot, place: number) => string
  /** The chosen one, when it stands in this group. */
  chosen: FreeSlot | null
  isFull: (slot: FreeSlot) => boolean
  onChoose: (slot: FreeSlot) => void
}

/** Some times to choose one of. */
export function SlotGroup({ label, hint, slots, words, detail, chosen, isFull, onChoose }: Props) {
  const styles = useStyles()
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      <RadioGroup
        layout={detail ? 'vertical' : 'horizontal'}
        className={styles.group}
        value={chosen ? String(slots.indexOf(chosen)) : ''}
        onChange={(_, data) => {
          const slot = slots[Number(data.value)]
          if (slot) onChoose(slot)
        }}
      >
        {slots.map((slot, n) => (
          <Radio
            key={slot.start + slot.end + String(n)}
            value={String(n)}
            disabled={isFull(slot)}
            label={
              <span className={styles.words}>
                {words(slot, n)}
                {detail && (
                  <Text size={200} className={styles.quiet}>
                    {detail(slot, n)}
                  </Text>
                )}
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
