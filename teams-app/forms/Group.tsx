import { Field, makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  star: { color: tokens.colorPaletteRedForeground3, paddingLeft: tokens.spacingHorizontalXS },
})

/** Several controls that answer one question: named by their question, described by its hint and by what is wrong. */
export function Group({
  label,
  hint,
  required,
  message,
  children,
}: {
  label: string
  hint?: string | undefined
  required?: string | undefined
  message?: string | undefined
  children: ReactNode
}) {
  const styles = useStyles()
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, message !== undefined && `${id}-message`].filter(
    Boolean,
  )
  return (
    <fieldset
      className={styles.root}
      {...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {})}
    >
      <legend className={styles.legend}>
        {label}
        {required !== undefined && (
          <span className={styles.star} aria-hidden="true">
            *
          </span>
        )}
      </legend>
      {hint !== undefined && <Field hint={{ id: `${id}-hint`, children: hint }} />}
      {children}
      {message !== undefined && <Field validationMessage={{ id: `${id}-message`, children: message }} />}
    </fieldset>
  )
}
