import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { ContactForm } from './ContactForm.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
})

type Contact = Course['contacts'][number]

/** Whoever is chosen on the map or in the list, in words. */
export function ContactPanel({
  course,
  contact,
  onRemove,
}: {
  course: Course
  contact: Contact | null
  onRemove: (contact: Contact) => void
}) {
  const { tab, domain, language, departments } = useWords()
  const styles = useStyles()
  if (!contact) return <Text>{tab.map.choose}</Text>
  const facts: [string, string][] = [
    [tab.map.function, contact.function],
    [tab.map.kind, domain.contactKinds[contact.kind]],
    [tab.map.sector, domain.sectors[contact.sector]],
    [tab.map.ring, domain.rings[contact.ring]],
    [tab.map.tie, domain.ties[contact.tie]],
    [tab.map.influence, domain.influences[contact.influence]],
    [tab.map.department, departments.find((one) => one.id === contact.department)?.[language] ?? ''],
    [tab.map.mail, contact.mail ?? ''],
    [tab.map.phone, contact.phone ?? ''],
    [tab.map.supportPerson, contact.supportPerson ? tab.yes : ''],
  ]
  return (
    <section className={styles.root} aria-labelledby="chosen">
      <Subtitle1 as="h2" id="chosen">
        {contact.name}
      </Subtitle1>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
      </dl>
      {course.acts.includes('edit network-map') && (
        <div className={styles.actions}>
          <ContactForm
            key={contact.id}
            course={course}
            contact={contact}
            trigger={(open) => <Button onClick={open}>{tab.edit}</Button>}
          />
          <Button onClick={() => onRemove(contact)}>{tab.remove}</Button>
        </div>
      )}
    </section>
  )
}
