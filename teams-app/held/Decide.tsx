import { Checkbox, Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { regards, type HeldChoice, type Regard } from '#shared/domain/held/review.ts'
import { likelyRegard } from './choices.ts'
import { useHeldWords } from './held-words.ts'
import type { DraftRow } from './use-held.ts'

type Decision = {
  row: DraftRow
  /** What the row is called, for those who hear it. */
  head: string
  choice: HeldChoice | null
  onChange: (choice: HeldChoice | null) => void
}

/** Keep it or leave it out, and out of regard for whom. */
export function Decide({ row, head, choice, onChange }: Decision) {
  const text = useHeldWords()
  const value = choice ? (choice.keep ? 'keep' : 'leave') : ''
  return (
    <>
      <RadioGroup
        aria-label={text.decide(head)}
        layout="horizontal"
        value={value}
        onChange={(_, { value: chosen }) =>
          onChange(chosen === 'keep' ? { keep: true } : { keep: false, because: likelyRegard(row) })
        }
      >
        <Radio value="keep" label={text.keep} />
        <Radio value="leave" label={text.leaveOut} />
      </RadioGroup>
      <OutOfRegard choice={choice} head={head} onChange={onChange} />
    </>
  )
}

/** A row of the person's own that names somebody whom Samlet does not know. */
export function LeaveOutToo({ row, head, choice, onChange }: Decision) {
  const text = useHeldWords()
  return (
    <>
      <Checkbox
        label={text.leaveThisOut}
        aria-label={`${text.leaveThisOut}: ${head}`}
        checked={choice !== null && !choice.keep}
        onChange={(_, { checked }) => onChange(checked ? { keep: false, because: likelyRegard(row) } : null)}
      />
      <OutOfRegard choice={choice} head={head} onChange={onChange} />
    </>
  )
}

function OutOfRegard({ choice, head, onChange }: Pick<Decision, 'choice' | 'head' | 'onChange'>) {
  const text = useHeldWords()
  if (!choice || choice.keep) return null
  return (
    <Field label={text.outOfRegard}>
      <Select
        aria-label={`${text.outOfRegard}: ${head}`}
        value={choice.because}
        onChange={(_, { value }) => onChange({ keep: false, because: value as Regard })}
      >
        {regards.map((regard) => (
          <option key={regard} value={regard}>
            {text.regards[regard]}
          </option>
        ))}
      </Select>
    </Field>
  )
}
