import { Field, Select, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { formatDay } from '#shared/text/format.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Refusal } from '../Refusal.tsx'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { Corrections } from './Corrections.tsx'
import { useHeldWords } from './held-words.ts'
import { Review } from './Review.tsx'
import { useHeldPeople, type HeldPerson } from './use-held.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '72rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  asked: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    maxWidth: '44rem',
  },
  field: { minWidth: 0 },
})

/** The family's right of access: whom it is about, what is held, what of it is somebody else's too, and the answer (GDPR, articles 15, 16). */
export function HeldScreen({ courseId }: { courseId: string }) {
  const { tab } = useWords()
  const text = useHeldWords()
  const styles = useStyles()
  const read = useHeldPeople(courseId)
  const [personId, setPerson] = useState('')
  const [chosenAsker, setAsker] = useState('')
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  const person = read.data.people.find(({ id }) => id === personId)
  const asker = person?.askers.find(({ id }) => id === chosenAsker) ?? person?.askers[0]
  return (
    <main className={styles.root}>
      <nav aria-label={tab.where}>
        <TabLink href={`/course/${courseId}`}>{tab.toOverview}</TabLink>
      </nav>
      <Title2 as="h1">{text.heading}</Title2>
      <Text>{text.intro}</Text>
      <div className={styles.asked}>
        <Field label={text.person} className={styles.field}>
          <Select value={personId} onChange={(_, { value }) => setPerson(value)}>
            <option value="">{text.choose}</option>
            {read.data.people.map((one) => (
              <option key={one.id} value={one.id}>
                <Named person={one} />
              </option>
            ))}
          </Select>
        </Field>
        {person && asker && (
          <Field label={text.askedBy} className={styles.field}>
            <Select value={asker.id} onChange={(_, { value }) => setAsker(value)}>
              {person.askers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {id === person.id ? text.himself : name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {person && !asker && (
        <Notice intent="info">{person.leftOn ? text.leftAndNobodyMayAsk : text.nobodyMayAsk}</Notice>
      )}
      {person && asker && (
        <Review
          key={`${person.id}/${asker.id}`}
          params={{ courseId, personId: person.id, askedBy: asker.id }}
        />
      )}
      <Corrections courseId={courseId} />
    </main>
  )
}

function Named({ person: { name, leftOn } }: { person: HeldPerson }) {
  const { language } = useWords()
  const text = useHeldWords()
  return leftOn ? text.left(name, formatDay(Temporal.PlainDate.from(leftOn), language)) : name
}
