import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { lawText } from '#shared/forms/law-text.ts'
import type { Drawn } from './view.ts'

const useStyles = makeStyles({
  root: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalS },
})

/** Each sentence with the reference that holds today, and a way to the act itself (LN-2). */
export function LawText({ field, view: { circle, language, say } }: Drawn<'law'>) {
  const styles = useStyles()
  return (
    <ul className={styles.root}>
      {lawText(field, circle).map(({ text, reference }) => (
        <li key={reference.key}>
          {say(text)} (
          {reference.link === null ? (
            reference[language]
          ) : (
            <Link inline href={reference.link} target="_blank" rel="noreferrer">
              {reference[language]}
            </Link>
          )}
          )
        </li>
      ))}
    </ul>
  )
}
