import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  root: {
    border: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    width: '100%',
    minWidth: 0,
  },
  legend: {
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
    float: 'left',
    width: '100%',
    marginBottom: tokens.spacingVerticalS,
  },
  fields: {
    clear: 'both',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'end',
    marginBottom: tokens.spacingVerticalS,
  },
})

/** One goal, measure or agreement with its fields and its way out. */
export function PlanRow({
  name,
  onRemove,
  children,
}: {
  name: string
  onRemove: () => void
  children: ReactNode
}) {
  const { tab } = useWords()
  const styles = useStyles()
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{name}</legend>
      <div className={styles.fields}>{children}</div>
      <Button size="small" onClick={onRemove} aria-label={`${tab.remove}: ${name}`}>
        {tab.remove}
      </Button>
    </fieldset>
  )
}
