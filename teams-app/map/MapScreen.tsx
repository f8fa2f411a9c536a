import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { CourseHead } from '../CourseHead.tsx'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCoursePath, useEmpty } from '../seen/seen.ts'
import { SeenAs } from '../seen/SeenAs.tsx'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { ContactForm } from './ContactForm.tsx'
import { ContactPanel } from './ContactPanel.tsx'
import { Legend } from './Legend.tsx'
import { MapPicture } from './MapPicture.tsx'
import { MapTable } from './MapTable.tsx'
import { mapSentence } from './map-sentence.ts'
import { useRemoval } from './use-removal.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '84rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(16rem, 2fr)',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
})

/** The network map in large: the picture, one panel for whoever is chosen, and the same as a list. */
export function MapScreen({ course }: { course: Course }) {
  const words = useWords()
  const { tab } = words
  const styles = useStyles()
  const path = useCoursePath()
  const empty = useEmpty(course, 'edit network-map')
  const [selected, setSelected] = useState<string | null>(null)
  const removal = useRemoval(course.id)
  const contact = course.contacts.find((one) => one.id === selected)
  return (
    <main className={styles.root}>
      <CourseHead back={path('')} heading={`${tab.map.heading} · ${course.familyName}`}>
        <SeenAs />
        {course.acts.includes('edit network-map') && (
          <ContactForm
            course={course}
            trigger={(open) => (
              <Button appearance="primary" onClick={open}>
                {tab.map.fresh}
              </Button>
            )}
            onSaved={setSelected}
          />
        )}
      </CourseHead>
      <Text>{mapSentence(course, words) ?? empty(tab.map.empty)}</Text>
      {removal.error && <Failure sentence={sentenceOf(removal.error, words)} />}
      {removal.removed && (
        <Notice intent="info" action={<Button onClick={removal.undo}>{tab.undo}</Button>}>
          {tab.map.removed(removal.removed.name)}
        </Notice>
      )}
      <div className={styles.both}>
        <MapPicture course={course} selected={selected} onSelect={setSelected} />
        <div className={styles.panel}>
          <ContactPanel course={course} contact={contact ?? null} onRemove={removal.remove} />
          <Legend />
          <output className="visually-hidden">{contact ? tab.map.chosen(contact.name) : ''}</output>
        </div>
      </div>
      {course.contacts.length > 0 && <MapTable course={course} selected={selected} onSelect={setSelected} />}
    </main>
  )
}
