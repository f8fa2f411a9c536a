import { Button, Subtitle1, makeStyles } from '@fluentui/react-components'
import { sectors } from '#shared/domain/network/contact.ts'
import { Rows } from '../overview/Rows.tsx'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  // In line with what stands above it: the button's own room lies outside the column.
  name: { marginLeft: '-12px', marginTop: '-6px', marginBottom: '-6px', textAlign: 'left' },
})

/** The same as the picture, as a list: sector by sector, the closest first. */
export function MapTable({
  course,
  selected,
  onSelect,
}: {
  course: Course
  selected: string | null
  onSelect: (id: string) => void
}) {
  const { tab, domain } = useWords()
  const styles = useStyles()
  const ordered = course.contacts.toSorted(
    (a, b) => sectors.indexOf(a.sector) - sectors.indexOf(b.sector) || a.ring - b.ring,
  )
  const heads = [tab.map.name, tab.map.function, tab.map.sector, tab.map.ring, tab.map.tie, tab.map.influence]
  return (
    <section aria-label={tab.map.list}>
      <Subtitle1 as="h2">{tab.map.list}</Subtitle1>
      <Rows
        caption={tab.map.list}
        heads={heads}
        rows={ordered.map((contact) => ({
          key: contact.id,
          cells: [
            <Button
              key="name"
              appearance="transparent"
              className={styles.name}
              aria-pressed={selected === contact.id}
              onClick={() => onSelect(contact.id)}
            >
              {contact.name}
            </Button>,
            contact.function,
            domain.sectors[contact.sector],
            domain.rings[contact.ring],
            domain.ties[contact.tie],
            domain.influences[contact.influence],
          ],
        }))}
      />
    </section>
  )
}
