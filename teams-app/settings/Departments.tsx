import { Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { departments as known } from '#shared/domain/course/departments.ts'
import { Dialog } from '../Dialog.tsx'
import { Section } from '../pieces/Section.tsx'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { EditItem } from './EditItem.tsx'
import { nowAndLater, ownRows, type Item } from './item.ts'
import { EditButton, Items } from './Items.tsx'
import { departmentKind } from './kinds.ts'
import { useSettingsWords } from './settings-words.ts'
import type { Settings } from './use-settings.ts'

/** Those the product comes with and the municipality's own: renamed, closed, opened again, added. */
export function Departments({ settings }: { settings: Settings }) {
  const { language } = useWords()
  const text = useSettingsWords()
  const { departments } = text
  const today = useToday()
  const { revision } = settings
  const own = ownRows(settings, 'department')
  const ids = [...new Set([...known, ...own].map(({ id }) => id))]
  const items = ids.map((id): Item<'department'> => {
    const said = [
      ...known
        .filter((row) => row.id === id)
        .map(({ da, en, models, closed, holdsFrom }) => ({
          value: { da, en, models: [...models], closed },
          holdsFrom,
          by: null,
        })),
      ...own.filter((row) => row.id === id),
    ]
    const { now, later } = nowAndLater({ kind: 'department', id, name: '', said }, today)
    return { kind: 'department', id, name: (now ?? later[0])!.value[language], said }
  })
  return (
    <Section heading={departments.heading} action={<Add revision={revision} />}>
      <Text>{departments.intro}</Text>
      <Items
        kind={departmentKind}
        revision={revision}
        items={items}
        more={(item) => {
          const { now } = nowAndLater(item, today)
          if (!now) return null
          const { closed } = now.value
          return (
            <EditButton
              kind={departmentKind}
              item={item}
              revision={revision}
              label={closed ? departments.open : departments.close}
              begin={{ closed: closed ? '' : 'yes' }}
              note={closed ? departments.openNote : departments.closeNote}
            />
          )
        }}
      />
    </Section>
  )
}

function Add({ revision }: { revision: number }) {
  const { departments } = useSettingsWords()
  // Made with the form, so that pressing twice makes one department.
  const [id, setId] = useState(() => crypto.randomUUID())
  const item: Item<'department'> = { kind: 'department', id, name: departments.add, said: [] }
  return (
    <Dialog
      heading={departments.add}
      trigger={(open) => (
        <Button
          size="small"
          onClick={() => {
            setId(crypto.randomUUID())
            open()
          }}
        >
          {departments.add}
        </Button>
      )}
    >
      {(close) => <EditItem kind={departmentKind} item={item} revision={revision} close={close} />}
    </Dialog>
  )
}
