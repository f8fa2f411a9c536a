import { Title1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { faces, type Face } from '#shared/domain/instruments/smiley.ts'
import { FaceSign } from './FaceSign.tsx'

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  hint: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: tokens.spacingVerticalS },
  },
  face: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    minHeight: '72px',
    padding: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    cursor: 'pointer',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': {
      outline: `${tokens.strokeWidthThickest} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
    '@media (max-width: 640px)': { flexDirection: 'row', textAlign: 'start' },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    border: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThickest} solid Highlight` },
  },
  tick: { position: 'absolute', top: tokens.spacingVerticalXS, right: tokens.spacingHorizontalS },
})

type Props = {
  value: Face | null
  onChange: (face: Face) => void
  question: string
  hint: string
  names: Record<Face, string>
}

/** The page's one question, and five faces in the browser's own radio buttons: a finger, an arrow key and a screen reader all choose. Chosen is a tick, too. */
export function FaceChoice({ value, onChange, question, hint, names }: Props) {
  const styles = useStyles()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Title1 as="h1">{question}</Title1>
      </legend>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.row}>
        {faces.map((face) => (
          <label key={face} className={mergeClasses(styles.face, value === face && styles.chosen)}>
            <input
              className="visually-hidden"
              type="radio"
              name="face"
              autoComplete="off"
              value={face}
              checked={value === face}
              onChange={() => onChange(face)}
            />
            <FaceSign face={face} size={48} />
            {names[face]}
            {value === face && (
              <span className={styles.tick} aria-hidden="true">
                ✓
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
