import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { FamilyWish } from '#shared/domain/meeting/slot.ts'
import type { familyWish } from '#shared/text/da/family-wish.ts'
import { clock } from '#shared/text/wish-words.ts'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  narrow: { minWidth: 0, width: '100%' },
})

const earliest = ['08:30', '09:00', '09:30', '10:00', '12:30']
const latest = ['12:00', '13:00', '14:00', '15:00']

type Words = typeof familyWish
type Props = { wish: FamilyWish; words: Words; onChange: (wish: FamilyWish) => void }

/** When the family would rather not. */
export function FamilyWishFields({ wish, words, onChange }: Props) {
  const styles = useStyles()
  const time = (which: 'notBefore' | 'notAfter', times: readonly string[]) => (
    <Field label={words[which]}>
      <Select
        className={styles.narrow}
        value={wish[which] ?? ''}
        onChange={(_, data) => onChange({ ...wish, [which]: data.value || null })}
      >
        <option value="">{words.anyTime}</option>
        {[...new Set([...times, ...(wish[which] ? [wish[which]] : [])])].toSorted().map((one) => (
          <option key={one} value={one}>
            {clock(one)}
          </option>
        ))}
      </Select>
    </Field>
  )
  return (
    <>
      {time('notBefore', earliest)}
      {time('notAfter', latest)}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.notOn}</legend>
        {words.weekdays.map((name, n) => (
          <Checkbox
            key={name}
            label={name}
            checked={wish.notOn.includes(n + 1)}
            onChange={(_, data) =>
              onChange({
                ...wish,
                notOn: words.weekdays
                  .map((_day, other) => other + 1)
                  .filter((day) => (day === n + 1 ? data.checked : wish.notOn.includes(day))),
              })
            }
          />
        ))}
      </fieldset>
    </>
  )
}
