import { makeStyles, tokens } from '@fluentui/react-components'
import type { FormEventHandler, ReactNode } from 'react'

const useStyles = makeStyles({
  root: { maxWidth: '60rem', margin: '0 auto', padding: tokens.spacingHorizontalL },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    alignItems: 'stretch',
    '& > button': { alignSelf: 'flex-start' },
  },
})

export function FormPage({
  onSubmit,
  children,
}: {
  onSubmit: FormEventHandler<HTMLFormElement>
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <main className={styles.root}>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        {children}
      </form>
    </main>
  )
}
