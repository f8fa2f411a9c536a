import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Attendee } from '#shared/domain/privacy/item.ts'
import { useWords } from './words.ts'

export type Shown = {
  subject: string
  time: string
  location: string
  attendees: readonly Attendee[]
  bodyHtml: string
}

const useStyles = makeStyles({
  section: { padding: tokens.spacingHorizontalL, backgroundColor: tokens.colorNeutralBackground2 },
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  heading: { margin: 0 },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalXS}` },
})

/** What will stand in the invitation, word for word. */
export function Preview({ shown, replaces }: { shown: Shown | null; replaces: boolean }) {
  const { preview } = useWords().pane
  const styles = useStyles()
  return (
    <section className={styles.section} aria-label={preview.title}>
      <Text as="h2" size={300} weight="semibold" block className={styles.heading}>
        {preview.title}
      </Text>
      {shown ? (
        <>
          <dl className={styles.list}>
            <Row label={preview.subject}>{shown.subject}</Row>
            <Row label={preview.time}>{shown.time}</Row>
            <Row label={preview.location}>{shown.location}</Row>
            <Row label={preview.people}>{shown.attendees.map((one) => one.name).join(', ')}</Row>
            <Row label={preview.text}>
              {linesOf(shown.bodyHtml).map((line) => (
                <p key={line} className={styles.paragraph}>
                  {line}
                </p>
              ))}
            </Row>
          </dl>
          <Text as="p" size={200} block className={styles.quiet}>
            {preview.isPrivate} {replaces && preview.replaces}
          </Text>
        </>
      ) : (
        <Text className={styles.quiet}>{preview.later}</Text>
      )}
    </section>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}

/** The paragraphs as they read. A parsed document of its own runs no script and loads nothing. */
function linesOf(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return Array.from(body.children, (paragraph) => paragraph.textContent)
}
