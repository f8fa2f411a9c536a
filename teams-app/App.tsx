import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react'
import { Temporal } from 'temporal-polyfill'
import { Route, Router, Switch, useLocation } from 'wouter'
import { letterKinds, type LetterKind } from '#shared/domain/letters/kinds.ts'
import { departmentsBy } from '#shared/domain/course/departments.ts'
import { readMe } from '#shared/api/me.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Refusal } from './Refusal.tsx'
import { Families } from './families/Families.tsx'
import { Overview } from './overview/Overview.tsx'
import { partyIn } from './seen/party-search.ts'
import { SeenCourse } from './seen/SeenCourse.tsx'
import { MeContext, useCall, useHouse, useToday } from './reading.ts'
import { useWords, WordsContext } from './words.ts'

// What is not looked at first is fetched when it is wanted.
const AfterScreen = lazy(async () => ({ default: (await import('./after/AfterScreen.tsx')).AfterScreen }))
const AgendaScreen = lazy(async () => ({
  default: (await import('./agenda/AgendaScreen.tsx')).AgendaScreen,
}))
const CaseloadScreen = lazy(async () => ({
  default: (await import('./caseload/CaseloadScreen.tsx')).CaseloadScreen,
}))
const ClosingScreen = lazy(async () => ({
  default: (await import('./closing/ClosingScreen.tsx')).ClosingScreen,
}))
const Configure = lazy(async () => ({ default: (await import('./configure/Configure.tsx')).Configure }))
const ChannelSettings = lazy(async () => ({
  default: (await import('./settings/channels/ChannelSettings.tsx')).ChannelSettings,
}))
const AllowList = lazy(async () => ({
  default: (await import('./settings/allow-list/AllowList.tsx')).AllowList,
}))
const ConsentsScreen = lazy(async () => ({
  default: (await import('./consents/ConsentsScreen.tsx')).ConsentsScreen,
}))
const EditFamily = lazy(async () => ({ default: (await import('./edit/EditFamily.tsx')).EditFamily }))
const GroupsScreen = lazy(async () => ({
  default: (await import('./groups/GroupsScreen.tsx')).GroupsScreen,
}))
const HeldScreen = lazy(async () => ({ default: (await import('./held/HeldScreen.tsx')).HeldScreen }))
const GlassScreen = lazy(async () => ({ default: (await import('./glass/GlassScreen.tsx')).GlassScreen }))
const InstrumentsScreen = lazy(async () => ({
  default: (await import('./instruments/InstrumentsScreen.tsx')).InstrumentsScreen,
}))
const LetterScreen = lazy(async () => ({
  default: (await import('./letters/LetterScreen.tsx')).LetterScreen,
}))
const LettersScreen = lazy(async () => ({
  default: (await import('./letters/LettersScreen.tsx')).LettersScreen,
}))
const LogScreen = lazy(async () => ({ default: (await import('./log/LogScreen.tsx')).LogScreen }))
const MapScreen = lazy(async () => ({ default: (await import('./map/MapScreen.tsx')).MapScreen }))
const MeetingScreen = lazy(async () => ({
  default: (await import('./meeting/MeetingScreen.tsx')).MeetingScreen,
}))
const NewCourse = lazy(async () => ({ default: (await import('./edit/NewCourse.tsx')).NewCourse }))
const RhythmScreen = lazy(async () => ({
  default: (await import('./rhythm/RhythmScreen.tsx')).RhythmScreen,
}))
const SharingScreen = lazy(async () => ({
  default: (await import('./sharing/SharingScreen.tsx')).SharingScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('./settings/SettingsScreen.tsx')).SettingsScreen,
}))
const SignConsent = lazy(async () => ({
  default: (await import('./consents/SignConsent.tsx')).SignConsent,
}))
const PlanScreen = lazy(async () => ({ default: (await import('./plan/PlanScreen.tsx')).PlanScreen }))

/** The tab for whoever is signed in. A deep link asks for a path inside it; an unknown path leads to the list. */
export function App({ link }: { link: string | null }) {
  const { tab } = useWords()
  const call = useCall()
  const me = useQuery({
    queryKey: ['me'],
    staleTime: 60_000,
    refetchOnWindowFocus: true,
    queryFn: () => call(readMe, { params: {}, body: {} }),
  })
  if (me.isPending) return <Waiting words={tab.waiting.starting} />
  if (!me.data) return <Refusal error={me.error} again={() => void me.refetch()} />
  return (
    <MeContext value={me.data}>
      <HouseWords>
        <Router base="/tab">
          <SubPage path={link} />
          <Suspense fallback={<Waiting words={tab.waiting.course} />}>
            <Switch>
              <Route path="/configure">
                <Configure />
              </Route>
              <Route path="/new">
                <NewCourse />
              </Route>
              <Route path="/caseload">
                <CaseloadScreen />
              </Route>
              <Route path="/glass">
                <GlassScreen />
              </Route>
              <Route path="/glass/:id">{({ id }) => <GlassScreen courseId={id} />}</Route>
              <Route path="/course/:id">
                {({ id }) => (
                  <SeenCourse courseId={id}>{(course) => <Overview course={course} />}</SeenCourse>
                )}
              </Route>
              <Route path="/course/:id/map">
                {({ id }) => (
                  <SeenCourse courseId={id}>{(course) => <MapScreen course={course} />}</SeenCourse>
                )}
              </Route>
              <Route path="/course/:id/plan">
                {({ id }) => (
                  <SeenCourse courseId={id}>{(course) => <PlanScreen course={course} />}</SeenCourse>
                )}
              </Route>
              <Route path="/course/:id/consents">{({ id }) => <ConsentsScreen courseId={id} />}</Route>
              <Route path="/course/:id/consents/:form">
                {({ id, form }) => <SignConsent courseId={id} form={form} />}
              </Route>
              <Route path="/course/:id/sharing">{({ id }) => <SharingScreen courseId={id} />}</Route>
              <Route path="/course/:id/letters">{({ id }) => <LettersScreen courseId={id} />}</Route>
              <Route path="/course/:id/letters/:kind/:meeting">
                {({ id, kind, meeting }) =>
                  letterKinds.includes(kind as LetterKind) && (
                    <LetterScreen courseId={id} kind={kind as LetterKind} meetingId={meeting} />
                  )
                }
              </Route>
              <Route path="/course/:id/agenda/:meeting">
                {({ id, meeting }) => <AgendaScreen courseId={id} meetingId={meeting} />}
              </Route>
              <Route path="/course/:id/held">{({ id }) => <HeldScreen courseId={id} />}</Route>
              <Route path="/course/:id/log">{({ id }) => <LogScreen courseId={id} />}</Route>
              <Route path="/course/:id/after">{({ id }) => <AfterScreen courseId={id} />}</Route>
              <Route path="/course/:id/instruments">{({ id }) => <InstrumentsScreen courseId={id} />}</Route>
              <Route path="/course/:id/closing">{({ id }) => <ClosingScreen courseId={id} />}</Route>
              <Route path="/course/:id/meeting/:meeting">
                {({ id, meeting }) => <MeetingScreen courseId={id} meetingId={meeting} />}
              </Route>
              <Route path="/course/:id/edit">{({ id }) => <EditFamily courseId={id} />}</Route>
              <Route path="/groups">
                <GroupsScreen />
              </Route>
              <Route path="/reminders">
                <RhythmScreen />
              </Route>
              <Route path="/settings">
                <SettingsScreen />
              </Route>
              <Route path="/settings/allow-list">
                <AllowList />
              </Route>
              <Route path="/settings/channels">
                <ChannelSettings />
              </Route>
              <Route>
                <Families />
              </Route>
            </Switch>
          </Suspense>
        </Router>
      </HouseWords>
    </MeContext>
  )
}

/** Departments are called what the municipality calls them today. */
function HouseWords({ children }: { children: ReactNode }) {
  const words = useWords()
  const { departments } = useHouse()
  const today = useToday().toString()
  const housed = useMemo(
    () => ({ ...words, departments: departmentsBy(Temporal.PlainDate.from(today), departments) }),
    [words, departments, today],
  )
  return <WordsContext value={housed}>{children}</WordsContext>
}

const known =
  /^(course\/[\w-]{36}((\/(map|plan))?(\?as=[a-z]+\/[\w-]+)?|\/agenda\/[\w-]{36}|\/(after|edit|held|instruments|sharing|letters|log|closing|consents(\/F-[A-Z]+-\d)?|meeting\/[\w-]{36}))|new|caseload|glass|groups|reminders|settings(\/(channels|allow-list))?)$/

/**
 * Goes where the link wanted, once. What a link says is from outside: only paths of ours are followed. An address that already says
 * as whom it is seen was made in here: the tab is being read again, and she stays where she is.
 */
function SubPage({ path }: { path: string | null }) {
  const [, navigate] = useLocation()
  useEffect(() => {
    if (path && known.test(path) && !partyIn(location.search)) navigate(`/${path}`, { replace: true })
  }, [path, navigate])
  return null
}
