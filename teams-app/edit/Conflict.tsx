import { Button, Subtitle1, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { Rows } from '../overview/Rows.tsx'
import { useWords } from '../words.ts'
import type { Difference } from './differences.ts'

/** Two people at once: hers and the latest, field by field. Saving again keeps hers; nobody's words vanish. */
export function Conflict({
  rows,
  onUse,
}: {
  rows: readonly Difference[]
  onUse: (path: Difference['path'], value: string) => void
}) {
  const { tab } = useWords()
  const [open, setOpen] = useState(rows)
  if (open.length === 0) return <Text role="status">{tab.conflict.same}</Text>
  return (
    <section aria-label={tab.conflict.heading}>
      <Subtitle1 as="h2">{tab.conflict.heading}</Subtitle1>
      <Rows
        caption={tab.conflict.heading}
        heads={[tab.conflict.field, tab.conflict.mine, tab.conflict.theirs, tab.conflict.use]}
        rows={open.map((row) => ({
          key: row.path,
          cells: [
            row.label,
            row.mine,
            row.theirs,
            <Button
              key="use"
              size="small"
              onClick={() => {
                onUse(row.path, row.theirs)
                setOpen((others) => others.filter((other) => other.path !== row.path))
              }}
            >
              {tab.conflict.use}
            </Button>,
          ],
        }))}
      />
      <Text>{tab.conflict.keep}</Text>
    </section>
  )
}
