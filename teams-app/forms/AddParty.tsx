import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { PartyChoice } from '#shared/forms/parties.ts'
import { keyOf } from './party-rows.ts'
import type { View } from './view.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  choice: { flex: '1 1 13rem', maxWidth: '30rem', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
})

/** One more party, from the network map or the family. Chosen first and added after, so that arrow keys add nobody. */
export function AddParty({
  label,
  choices,
  onAdd,
  view: { circle, words, say },
}: {
  label: string
  choices: readonly PartyChoice[]
  onAdd: (choice: PartyChoice) => void
  view: View
}) {
  const styles = useStyles()
  const [key, setKey] = useState('')
  const chosen = choices.find((choice) => keyOf(choice) === key)
  const work = (id: string) => circle.contacts.find((contact) => contact.id === id)?.function
  const group = (kind: 'contact' | 'member', name: string) => {
    const some = choices.filter(({ party }) => party.kind === kind)
    return (
      some.length > 0 && (
        <optgroup label={name}>
          {some.map((choice) => (
            <option key={keyOf(choice)} value={keyOf(choice)}>
              {[say(choice.name), work(choice.party.id)].filter(Boolean).join(', ')}
            </option>
          ))}
        </optgroup>
      )
    )
  }
  return (
    <div className={styles.root}>
      <Field className={styles.choice} label={label}>
        <Select value={chosen ? key : ''} onChange={(_, { value }) => setKey(value)}>
          <option value="">{words.choose}</option>
          {group('contact', words.contacts)}
          {group('member', words.members)}
        </Select>
      </Field>
      <Button disabled={!chosen} onClick={() => chosen && onAdd(chosen)}>
        {words.add}
      </Button>
    </div>
  )
}
