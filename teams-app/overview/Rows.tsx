import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    '@media (max-width: 600px)': { display: 'none' },
  },
  row: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    '@media (max-width: 600px)': { display: 'block', padding: `${tokens.spacingVerticalS} 0` },
  },
  cell: {
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    // Long Danish words are parted as Danish parts them; what has no place to part still does not run out.
    hyphens: 'auto',
    overflowWrap: 'break-word',
    '@media print': { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS },
    '@media (max-width: 600px)': { display: 'block', padding: '1px 0' },
  },
  label: {
    display: 'none',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 600px)': { display: 'inline' },
  },
})

export type Row = { key: string; cells: readonly ReactNode[] }

/** A table where people compare; at phone width each row is told with its labels. The first cell names the row. */
export function Rows({
  caption,
  heads,
  rows,
}: {
  caption: string
  heads: readonly string[]
  rows: readonly Row[]
}) {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={styles.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className={styles.row}>
            {cells.map((cell, n) => {
              const Cell = n === 0 ? 'th' : 'td'
              return (
                <Cell key={heads[n]} className={styles.cell} {...(n === 0 ? { scope: 'row' } : {})}>
                  {n > 0 && cell !== '' && (
                    <span className={styles.label} aria-hidden="true">
                      {heads[n]}:{' '}
                    </span>
                  )}
                  {cell}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
