import { Button, Input, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { may } from '#shared/domain/access.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Refusal } from '../Refusal.tsx'
import { TabLink } from '../TabLink.tsx'
import { useCourses, useMe, useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { FamilyRow } from './FamilyRow.tsx'
import { byUrgency } from './urgency.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '72rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    flexGrow: 1,
    justifyContent: 'flex-end',
  },
  search: { flexGrow: 1, maxWidth: '24rem', minWidth: '12rem' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

/** Mine familier: those that need her first. Searched in what she may see; the list itself comes from the service. */
export function Families() {
  const { tab } = useWords()
  const styles = useStyles()
  const me = useMe()
  const today = useToday()
  const [, navigate] = useLocation()
  const courses = useCourses()
  const [query, setQuery] = useState('')
  const search = useSlash()
  if (courses.isPending) return <Waiting words={tab.waiting.families} />
  if (!courses.data) return <Refusal error={courses.error} again={() => void courses.refetch()} />

  const mayMake = may(me, 'make course', null)
  const maySet = may(me, 'edit settings', null)
  const runsGroup = may(me, 'view coordination-group', null) || may(me, 'view ambassador-group', null)
  // Who only sets the house up is reminded of nothing.
  const isTold = me.roles.some((role) => role !== 'administrator')
  const wanted = query.trim().toLocaleLowerCase('da')
  const rows = courses.data.courses
    .filter((row) => `${row.reference} ${row.familyName}`.toLocaleLowerCase('da').includes(wanted))
    .toSorted(byUrgency(today))
  const none = courses.data.courses.length === 0
  return (
    <main className={styles.root}>
      <div className={styles.head}>
        <Title2 as="h1">{tab.families.heading}</Title2>
        <div className={styles.tools}>
          {maySet && <TabLink href="/settings">{tab.families.settings}</TabLink>}
          {!maySet && may(me, 'view allow-list', null) && (
            <TabLink href="/settings/allow-list">{tab.families.allowList}</TabLink>
          )}
          {runsGroup && <TabLink href="/groups">{tab.families.groups}</TabLink>}
          {may(me, 'view caseload', null) && <TabLink href="/caseload">{tab.families.caseload}</TabLink>}
          {isTold && <TabLink href="/reminders">{tab.families.rhythm}</TabLink>}
          {!none && (
            <Input
              input={{ ref: search }}
              className={styles.search}
              type="search"
              value={query}
              placeholder={tab.families.search}
              aria-label={tab.families.search}
              onChange={(_, data) => setQuery(data.value)}
            />
          )}
          {may(me, 'open break-glass', null) && (
            <Button onClick={() => navigate('/glass')}>{tab.glass}</Button>
          )}
          {mayMake && (
            <Button appearance="primary" onClick={() => navigate('/new')}>
              {tab.families.fresh}
            </Button>
          )}
        </div>
      </div>
      {none && (
        <Text>
          {mayMake ? tab.families.empty : maySet ? tab.families.emptyAdministrator : tab.families.emptyStaff}
        </Text>
      )}
      {!none && (
        <output className="visually-hidden">
          {rows.length === 0 ? '' : tab.families.count(rows.length)}
        </output>
      )}
      {!none && rows.length === 0 && <output>{tab.families.noHits(query)}</output>}
      <ul className={styles.list}>
        {rows.map((row) => (
          <FamilyRow key={row.id} row={row} />
        ))}
      </ul>
    </main>
  )
}

/** "/" brings the search from anywhere on the page, unless she is writing. */
function useSlash() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (event.key !== '/' || writing) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return input
}
