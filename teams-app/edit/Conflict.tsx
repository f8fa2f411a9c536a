import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Rows } from '../overview/Rows.tsx'
import { useWords } from '../words.ts'
import type { ClashRow } from './clash-rows.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

/** Two people at once: hers and the newest, field by field. Saving again keeps hers; nobody's words vanish. */
export function Conflict({ rows }: { rows: readonly ClashRow[] }) {
  const { tab } = useWords()
  const styles = useStyles()
  const [open, setOpen] = useState(rows)
  if (open.length === 0) return <output>{tab.conflict.same}</output>
  return (
    <section className={styles.root} aria-label={tab.conflict.heading}>
      <Subtitle1 as="h2">{tab.conflict.heading}</Subtitle1>
      <Rows
        caption={tab.conflict.heading}
        heads={[tab.conflict.field, tab.conflict.mine, tab.conflict.theirs, tab.conflict.use]}
        rows={open.map((row) => ({
          key: row.key,
          cells: [
            row.label,
            row.mine,
            row.theirs,
            <Button
              key="use"
              size="small"
              aria-label={`${tab.conflict.use}: ${row.label}`}
              onClick={() => {
                row.take()
                setOpen((others) => others.filter((other) => other !== row))
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
