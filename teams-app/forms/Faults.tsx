import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  link: { textAlign: 'start', whiteSpace: 'normal' },
})

/** What stands in the way, with a way to each place. The keyboard comes here when a form was not sent, `failed` times so far. */
export function Faults({
  heading,
  lines,
  failed,
  onChoose,
}: {
  heading: string
  lines: readonly { path: string; line: string }[]
  failed: number
  onChoose: (path: string) => void
}) {
  const styles = useStyles()
  const id = useId()
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    if (failed > 0) root.current?.focus()
  }, [failed])
  if (lines.length === 0) return null
  return (
    <section ref={root} className={styles.root} tabIndex={-1} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className={styles.list}>
        {lines.map(({ path, line }) => (
          <li key={line}>
            <Link as="button" type="button" className={styles.link} onClick={() => onChoose(path)}>
              {line}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
