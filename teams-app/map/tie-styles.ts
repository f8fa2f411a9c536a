import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TieKind } from '#shared/domain/network/contact.ts'

const useStyles = makeStyles({
  tie: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1.5,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  strong: { strokeWidth: 3.5 },
  broken: { strokeDasharray: '3 9' },
  weak: { strokeDasharray: '8 4' },
  conflict: { stroke: tokens.colorPaletteRedForeground1, strokeDasharray: '12 3 3 3', strokeWidth: 3 },
})

/** The line of a tie: its thickness and its dashes tell the kind, on the map and in what explains it. */
export function useTieStyles(): (tie: TieKind) => string {
  const styles = useStyles()
  return (tie) => mergeClasses(styles.tie, styles[tie])
}
