import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useId, type ReactNode, type Ref } from 'react'

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '52px',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL}`,
    border: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-disabled="true"]': { cursor: 'default', backgroundColor: 'transparent' },
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  heading: { margin: 0, fontWeight: 'inherit', fontSize: 'inherit' },
  label: { color: tokens.colorNeutralForeground3 },
  answer: { overflowWrap: 'anywhere' },
  unanswered: { color: tokens.colorNeutralForeground3 },
  chevron: { flexShrink: 0 },
  body: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
})

type Props = {
  label: string
  /** What is said so far; shown when the line is closed. */
  answer: string
  answered: boolean
  open: boolean
  /** While a booking runs or stands, answers are read and not changed. */
  fixed: boolean
  onToggle: () => void
  headRef?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** One of the pane's four lines: a question when open, its answer when closed. */
export function Line({ label, answer, answered, open, fixed, onToggle, headRef, children }: Props) {
  const styles = useStyles()
  const bodyId = useId()
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular
  return (
    <section className={styles.line}>
      <h2 className={styles.heading}>
        <button
          type="button"
          ref={headRef}
          className={styles.head}
          aria-expanded={open}
          aria-controls={bodyId}
          aria-disabled={fixed}
          onClick={fixed ? undefined : onToggle}
        >
          <span className={styles.words}>
            <Text
              size={open ? 300 : 200}
              weight={open ? 'semibold' : 'regular'}
              className={open ? undefined : styles.label}
            >
              {label}
            </Text>
            {!open && (
              <Text
                className={mergeClasses(styles.answer, !answered && styles.unanswered)}
                weight={answered ? 'semibold' : 'regular'}
              >
                {answer}
              </Text>
            )}
          </span>
          {!fixed && <Chevron aria-hidden fontSize={20} className={styles.chevron} />}
        </button>
      </h2>
      <div id={bodyId} hidden={!open} className={styles.body}>
        {open && children}
      </div>
    </section>
  )
}
