import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components'
import { contactKinds, influences, tieKinds } from '#shared/domain/network/contact.ts'
import { useWords } from '../words.ts'
import { NodeShape } from './NodeShape.tsx'
import { useTieStyles } from './tie-styles.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sign: { width: '20px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  shape: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 2,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
})

/** What shapes, signs and lines mean: the map says it without colour, and here in words. */
export function Legend() {
  const { tab, domain } = useWords()
  const styles = useStyles()
  const ties = useTieStyles()
  return (
    <section className={styles.root} aria-labelledby="legend">
      <Subtitle2 as="h2" id="legend">
        {tab.map.legend}
      </Subtitle2>
      <ul className={styles.list} aria-label={tab.map.kind}>
        {contactKinds.map((kind) => (
          <li key={kind} className={styles.entry}>
            <svg width="20" height="20" viewBox="-15 -15 30 30" aria-hidden="true">
              <NodeShape kind={kind} x={0} y={0} radius={12} className={styles.shape} />
            </svg>
            {domain.contactKinds[kind]}
          </li>
        ))}
      </ul>
      <ul className={styles.list} aria-label={tab.map.influence}>
        {influences
          .filter((influence) => influence !== 'neutral')
          .map((influence) => (
            <li key={influence} className={styles.entry}>
              <span className={styles.sign} aria-hidden="true">
                {influence === 'resource' ? '+' : '–'}
              </span>
              {domain.influences[influence]}
            </li>
          ))}
      </ul>
      <ul className={styles.list} aria-label={tab.map.tie}>
        {tieKinds.map((tie) => (
          <li key={tie} className={styles.entry}>
            <svg width="40" height="12" viewBox="0 0 40 12" aria-hidden="true">
              <line className={ties(tie)} x1="1" x2="39" y1="6" y2="6" />
            </svg>
            {domain.ties[tie]}
          </li>
        ))}
      </ul>
    </section>
  )
}
