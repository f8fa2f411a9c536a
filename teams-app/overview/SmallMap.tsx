import { Text, makeStyles } from '@fluentui/react-components'
import { TabLink } from '../TabLink.tsx'
import { MapPicture } from '../map/MapPicture.tsx'
import { mapSentence } from '../map/map-sentence.ts'
import { useCoursePath, useEmpty } from '../seen/seen.ts'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { Section } from '../pieces/Section.tsx'

const useStyles = makeStyles({
  picture: { maxWidth: '22rem', width: '100%', margin: '0 auto', '@media print': { maxWidth: '17rem' } },
})

/** The map in small, with its sentence. The large one is a click away. */
export function SmallMap({ course }: { course: Course }) {
  const words = useWords()
  const styles = useStyles()
  const path = useCoursePath()
  const empty = useEmpty(course, 'edit network-map')
  return (
    <Section
      heading={words.tab.overview.network}
      action={<TabLink href={path('/map')}>{words.tab.overview.openMap}</TabLink>}
    >
      <Text>{mapSentence(course, words) ?? empty(words.tab.map.empty)}</Text>
      <div className={styles.picture}>
        <MapPicture course={course} small />
      </div>
    </Section>
  )
}
