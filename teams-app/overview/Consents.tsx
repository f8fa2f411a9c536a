import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { Temporal } from 'temporal-polyfill'
import { firstEnd, signaturesOf, type Signature } from '#shared/domain/consent/signatures.ts'
import { capital } from '#shared/text/capital.ts'
import { formatDay } from '#shared/text/format.ts'
import { NewConsent } from '../consents/NewConsent.tsx'
import { kindNames } from '../consents/kind-names.ts'
import { towards } from '../consents/towards.ts'
import { peopleOf } from '../seen/people-of.ts'
import { useEmpty, useSeen } from '../seen/seen.ts'
import { useToday, type Course } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { Rows } from './Rows.tsx'
import { Section } from '../pieces/Section.tsx'

const MissingSignatures = lazy(async () => ({
  default: (await import('../consents/MissingSignatures.tsx')).MissingSignatures,
}))

const useStyles = makeStyles({
  party: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  together: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
})

/** As many as a wall has room for: those that end first. */
const shown = 4

/** Who may know what, about whom, and until when: a line a signed form. The whole list has a screen of its own. */
export function Consents({ course }: { course: Course }) {
  const words = useWords()
  const { tab, language } = words
  const styles = useStyles()
  const empty = useEmpty(course, 'register consent')
  const { as } = useSeen()
  const { signatures } = signaturesOf(course.consents, useToday())
  const people = peopleOf(course, words)
  const and = new Intl.ListFormat(language)
  const parties = ({ ticks }: Signature) =>
    and.format(new Set(ticks.map((consent) => people.party(towards(consent)))))
  const by = ({ giverId, ticks }: Signature) => {
    const about = new Set(ticks.map(({ childId }) => childId))
    const children = course.members.filter((member) => about.has(member.id))
    const named = [
      ...(about.has(null) ? [tab.overview.self] : []),
      ...children.map((child) => people.member(child.id)),
    ]
    const giver = people.member(giverId)
    return children.length === 0 ? tab.overview.consentBy(giver) : tab.overview.consentFor(giver, named)
  }
  const kinds = ({ ticks }: Signature) =>
    kindNames(
      ticks.flatMap(({ types }) => types),
      words,
    )
  const mayRegister = course.acts.includes('register consent')
  return (
    <Section heading={tab.overview.consents} action={mayRegister && <NewConsent course={course} />}>
      {mayRegister && (
        <Suspense>
          <MissingSignatures course={course} atMost={3} />
        </Suspense>
      )}
      {signatures.length === 0 ? (
        <Text>{empty(tab.overview.noConsents)}</Text>
      ) : (
        <Rows
          caption={tab.overview.consents}
          heads={[tab.overview.consentParty, tab.overview.consentTypes, tab.overview.consentUntil]}
          rows={signatures.slice(0, shown).map((signature) => ({
            key: signature.id,
            cells: [
              <span key="party" className={styles.party}>
                <Text weight="semibold">{capital(parties(signature))}</Text>
                <Text size={200} className={styles.quiet}>
                  {by(signature)}
                </Text>
              </span>,
              kinds(signature),
              <Until key="until" day={formatDay(Temporal.PlainDate.from(firstEnd(signature)), language)} />,
            ],
          }))}
        />
      )}
      {!as && mayRegister && (
        <span className={`${styles.links} no-print`}>
          <TabLink href={`/course/${course.id}/consents`}>{tab.overview.allConsents}</TabLink>
          <TabLink href={`/course/${course.id}/sharing`}>{tab.overview.whoSeesWhat}</TabLink>
          {course.acts.includes('view audit-log') && (
            <TabLink href={`/course/${course.id}/log`}>{tab.overview.log}</TabLink>
          )}
        </span>
      )}
    </Section>
  )
}

/** The year alone may stand on a line of its own: in this column there is not room for more, nor for less. */
function Until({ day }: { day: string }) {
  const styles = useStyles()
  const year = day.lastIndexOf(' ')
  return (
    <>
      <span className={styles.together}>{day.slice(0, year)}</span>
      {day.slice(year)}
    </>
  )
}
