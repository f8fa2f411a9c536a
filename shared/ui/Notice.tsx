import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'
import { useIsSaid } from './Said.tsx'
import { standAt } from './stand-at.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  error: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  /** The sign stands by the first line, however many there are. */
  said: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    flex: '1 1 16rem',
    minWidth: 0,
  },
  sign: { flexShrink: 0, width: '20px', height: '20px', color: tokens.colorNeutralForeground3 },
  errorSign: { color: tokens.colorStatusDangerForeground1 },
  text: {
    flex: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

/**
 * Fluent's message bar, for two intents and without its moving parts. Read aloud at once when it is an error.
 * `instead`: it stands where the pressed button stood, and the keyboard goes on from it.
 */
export function Notice({
  intent,
  action,
  instead = false,
  children,
}: {
  intent: 'info' | 'error'
  action?: ReactNode
  instead?: boolean
  children: ReactNode
}) {
  const styles = useStyles()
  const error = intent === 'error'
  const isSaid = useIsSaid()
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Not when she has gone elsewhere meanwhile.
    if (instead && document.activeElement === document.body) standAt(text.current)
  }, [instead])
  return (
    <div className={mergeClasses(styles.root, error && styles.error)}>
      <div className={styles.said}>
        <svg
          className={mergeClasses(styles.sign, error && styles.errorSign)}
          viewBox="0 0 20 20"
          fill="currentColor"
          aria-hidden="true"
        >
          <path
            fillRule="evenodd"
            d={`M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z ${error ? 'M9.3 5.5h1.4v6H9.3Z M9.2 13h1.6v1.6H9.2Z' : 'M9.2 5.4h1.6V7H9.2Z M9.3 8.5h1.4v6H9.3Z'}`}
          />
        </svg>
        <div
          ref={text}
          className={styles.text}
          role={isSaid ? undefined : error ? 'alert' : 'status'}
          tabIndex={instead ? -1 : undefined}
        >
          {children}
        </div>
      </div>
      {action}
    </div>
  )
}
