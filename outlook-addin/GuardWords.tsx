import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { standAt } from '#shared/ui/stand-at.ts'
import { ShieldCheckmarkRegular } from '@fluentui/react-icons'
import { useRef } from 'react'
import type { Finding } from '#shared/domain/privacy/finding.ts'
import { FoundHere, type FoundActs } from './FoundHere.tsx'
import { markedLines } from './marked-lines.ts'
import type { Guard } from './use-guard.ts'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  clean: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  cleanIcon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '40vh', overflowY: 'auto' },
  line: { paddingBottom: tokens.spacingVerticalM },
  quote: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  block: { textDecorationStyle: 'solid', textDecorationColor: tokens.colorStatusDangerForeground1 },
  warn: { textDecorationStyle: 'wavy', textDecorationColor: tokens.colorStatusWarningForeground1 },
  region: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
})

type Props = { guard: Guard; acts: FoundActs }

/**
 * The guard's sentence, always in sight: nothing found, or the lines in which something was found, underlined there, with a
 * way to take it out.
 */
export function GuardWords({ guard, acts }: Props) {
  const words = useWords()
  const text = words.pane.guard
  const styles = useStyles()
  const region = useRef<HTMLDivElement>(null)

  // The pressed button will be gone: the keyboard goes on from the guard.
  const focused =
    <A extends unknown[]>(act: (...given: A) => void) =>
    (...given: A) => {
      standAt(region.current)
      act(...given)
    }
  const onLetStand = acts.onLetStand && focused(acts.onLetStand)
  const onChange = focused(acts.onChange)
  const keyOf = (finding: Finding) => `${finding.field}${finding.start}${finding.match}`
  return (
    <div ref={region} tabIndex={-1} className={styles.region}>
      {guard.unread ? (
        <Text>{text.unread}</Text>
      ) : !guard.seen ? (
        <Text>{text.looking}</Text>
      ) : guard.seen.findings.length === 0 && guard.isOther ? (
        <Text>{text.otherCourse}</Text>
      ) : guard.seen.findings.length === 0 ? (
        <div className={styles.clean}>
          <ShieldCheckmarkRegular aria-hidden fontSize={20} className={styles.cleanIcon} />
          <Text>{text.clean}</Text>
        </div>
      ) : (
        <ul className={styles.list} aria-label={text.heading}>
          {markedLines(guard.seen.item, guard.seen.findings).map(({ field, pieces, findings }) => (
            <li key={`${field}${findings[0]?.start}`} className={styles.line}>
              <p className={styles.quote}>
                {pieces.map(({ text: piece, finding }, i) =>
                  finding ? (
                    <mark key={keyOf(finding)} className={mergeClasses(styles.mark, styles[finding.level])}>
                      {piece}
                    </mark>
                  ) : (
                    <span key={i}>{piece}</span>
                  ),
                )}
              </p>
              {findings.map((finding) => (
                <FoundHere
                  key={keyOf(finding)}
                  finding={finding}
                  reference={acts.reference}
                  onChange={onChange}
                  onLetStand={onLetStand}
                />
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
