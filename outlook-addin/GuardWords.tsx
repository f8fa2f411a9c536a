import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ShieldCheckmarkRegular, WarningRegular } from '@fluentui/react-icons'
import { useRef } from 'react'
import type { Finding } from '#shared/domain/privacy/finding.ts'
import { findingSentence } from './guard-sentence.ts'
import type { Guard } from './use-guard.ts'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  clean: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  cleanIcon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  foundIcon: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '30vh', overflowY: 'auto' },
  found: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', minHeight: '44px' },
  sentence: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  region: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
})

type Props = { guard: Guard; onRemoved: () => void }

/** The guard's sentence, always in sight: nothing found, or what was found, with a way to take it out. */
export function GuardWords({ guard, onRemoved }: Props) {
  const words = useWords()
  const text = words.pane.guard
  const styles = useStyles()
  const region = useRef<HTMLDivElement>(null)

  const remove = async (finding: Finding) => {
    await guard.remove(finding)
    // The pressed button is gone: the keyboard goes on from the guard.
    region.current?.focus()
    onRemoved()
  }
  return (
    <div ref={region} tabIndex={-1} className={styles.region}>
      {guard.unread ? (
        <Text>{text.unread}</Text>
      ) : !guard.seen ? (
        <Text>{text.looking}</Text>
      ) : guard.seen.findings.length === 0 ? (
        <div className={styles.clean}>
          <ShieldCheckmarkRegular aria-hidden fontSize={20} className={styles.cleanIcon} />
          <Text>{text.clean}</Text>
        </div>
      ) : (
        <ul className={styles.list} aria-label={text.heading}>
          {guard.seen.findings.map((finding) => {
            const sentence = findingSentence(finding, words.guard)
            return (
              <li key={`${finding.field}${finding.start}`} className={styles.found}>
                <WarningRegular aria-hidden fontSize={20} className={styles.foundIcon} />
                <Text className={styles.sentence}>{sentence}</Text>
                <Button aria-label={text.removeThis(sentence)} onClick={() => void remove(finding)}>
                  {text.remove}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
