import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Finding } from '#shared/domain/privacy/finding.ts'
import { mayLetStand, standReasons, type StandReason } from '#shared/domain/privacy/let-stand.ts'
import { findingSentence } from './guard-sentence.ts'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  found: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    ':not(:last-child)': { paddingBottom: tokens.spacingVerticalM },
  },
  icon: { color: tokens.colorStatusDangerForeground1 },
  sentence: { overflowWrap: 'anywhere' },
  button: { minWidth: 'auto', minHeight: '32px' },
  reasons: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  acts: { gridColumn: 2, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export type FoundActs = {
  /** The reference that may stand in the place of a name; null while no course is chosen. */
  reference: string | null
  onChange: (finding: Finding, instead: string | null) => void
  /** Null while no course is chosen: then there is no log to tell. */
  onLetStand: ((finding: Finding, reason: StandReason) => void) | null
}

/** One finding: the reason in a sentence, and what she can do about it with one press. */
export function FoundHere({ finding, reference, onChange, onLetStand }: FoundActs & { finding: Finding }) {
  const words = useWords()
  const text = words.pane.guard
  const styles = useStyles()
  const [asking, setAsking] = useState(false)
  const sentence = findingSentence(finding, words.guard)
  const instead = finding.suggestion === 'write-reference' ? reference : null
  return (
    <div className={styles.found}>
      <WarningRegular aria-hidden fontSize={20} className={styles.icon} />
      <Text className={styles.sentence}>{sentence}</Text>
      <div className={styles.acts}>
        <Button
          size="small"
          className={styles.button}
          aria-label={text.removeThis(sentence)}
          onClick={() => onChange(finding, null)}
        >
          {text.remove}
        </Button>
        {instead !== null && (
          <Button
            size="small"
            className={styles.button}
            aria-label={text.writeThis(instead, sentence)}
            onClick={() => onChange(finding, instead)}
          >
            {text.write(instead)}
          </Button>
        )}
        {onLetStand && mayLetStand(finding) && (
          <Button
            size="small"
            className={styles.button}
            appearance="subtle"
            aria-expanded={asking}
            aria-label={text.letThisStand(sentence)}
            onClick={() => setAsking(!asking)}
          >
            {text.letStand}
          </Button>
        )}
        {asking && onLetStand && (
          <fieldset className={mergeClasses(styles.acts, styles.reasons)}>
            <legend>{text.because}</legend>
            {standReasons.map((reason) => (
              <Button
                key={reason}
                size="small"
                className={styles.button}
                onClick={() => onLetStand(finding, reason)}
              >
                {text.standReasons[reason]}
              </Button>
            ))}
          </fieldset>
        )}
      </div>
    </div>
  )
}
