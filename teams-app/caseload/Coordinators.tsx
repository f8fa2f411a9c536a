import { makeStyles, tokens } from '@fluentui/react-components'
import type { readCaseload } from '#shared/api/caseload.ts'
import type { Output } from '#shared/api/contract.ts'
import { caseloadOf } from '#shared/domain/course/caseload.ts'
import type { caseload } from '#shared/text/da/caseload.ts'
import { Rows } from '../overview/Rows.tsx'
import { Tag } from '../Tag.tsx'

const useStyles = makeStyles({
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
})

type Props = { coordinators: Output<typeof readCaseload>['coordinators']; text: typeof caseload }

/** Whoever has most comes first: she is the one to talk with. */
export function Coordinators({ coordinators, text }: Props) {
  const ordered = coordinators.toSorted((a, b) => b.open - a.open || a.name.localeCompare(b.name, 'da'))
  return (
    <Rows
      caption={text.heading}
      heads={[text.coordinator, text.open]}
      rows={ordered.map(({ id, name, open }) => ({
        key: id,
        cells: [name, <Count key={id} open={open} text={text} />],
      }))}
    />
  )
}

function Count({ open, text }: { open: number; text: typeof caseload }) {
  const styles = useStyles()
  const caseload = caseloadOf(open)
  return (
    <span className={styles.number}>
      {open}
      {caseload !== 'usual' && <Tag late={caseload === 'too-many'}>{text.marks[caseload]}</Tag>}
    </span>
  )
}
