import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(10rem, 3fr) minmax(0, 6fr) minmax(10rem, 4fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { breakInside: 'avoid' },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: 'break-word',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** People below each other, to be compared: who, what, and what follows. */
export function Listed({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <ul className={styles.list}>{children}</ul>
}

/** One of them. `under` says what he is; `beside` stands last. */
export function ListedOne({
  name,
  under,
  beside,
  level = 3,
  children,
}: {
  name: string
  under?: string
  /** 2 where no heading stands between the list and the screen's own. */
  level?: 2 | 3
  beside?: ReactNode
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <div className={styles.column}>
        <Subtitle2 as={`h${level}`}>{name}</Subtitle2>
        {under && <Text className={styles.quiet}>{under}</Text>}
      </div>
      <div className={styles.column}>{children}</div>
      {beside && <div className={styles.column}>{beside}</div>}
    </li>
  )
}
