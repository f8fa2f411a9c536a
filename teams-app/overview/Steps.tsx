import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import { phasesOf } from '#shared/domain/course/models.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    rowGap: tokens.spacingVerticalXS,
  },
  step: {
    display: 'flex',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    paddingRight: tokens.spacingHorizontalM,
    gap: tokens.spacingHorizontalXS,
  },
  dot: {
    width: '10px',
    height: '10px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}`,
    flexShrink: 0,
  },
  passed: {
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  dotHere: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground,
    width: '14px',
    height: '14px',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
})

/** The steps of the course's own model: passed, here, ahead. The words and the ring carry it, not the colour alone. */
export function Steps({ modelId, phaseId }: { modelId: ModelId; phaseId: string }) {
  const { tab, language } = useWords()
  const styles = useStyles()
  const steps = phasesOf(modelId)
  const here = steps.findIndex((step) => step.id === phaseId)
  return (
    <ol className={styles.list} aria-label={tab.overview.steps}>
      {steps.map((step, n) => (
        <li
          key={step.id}
          className={mergeClasses(styles.step, n === here && styles.here)}
          aria-current={n === here ? 'step' : undefined}
        >
          <span
            aria-hidden="true"
            className={mergeClasses(styles.dot, n < here && styles.passed, n === here && styles.dotHere)}
          />
          {step[language]}
        </li>
      ))}
    </ol>
  )
}
