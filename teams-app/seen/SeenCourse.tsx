import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { useSearch } from 'wouter'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { ClosedBanner } from '../ClosedBanner.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse, useCourseAs, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { partyIn } from './party-search.ts'
import { partyName } from './party-name.ts'
import { SeenContext, type Seen } from './seen.ts'
import { SeenNothing } from './SeenNothing.tsx'
import { SeenStrip } from './SeenStrip.tsx'

const GlassStrip = lazy(async () => ({ default: (await import('../glass/GlassStrip.tsx')).GlassStrip }))

/**
 * A course as she sees it herself or, when the address says so, as somebody else would ("Set som"): the same screens, another reading.
 * What is absent there is absent here (architecture, idea 3). Only the coordinator has somebody else's eyes; for others the address says nothing.
 */
export function SeenCourse({
  courseId,
  children,
}: {
  courseId: string
  children: (course: Course) => ReactNode
}) {
  const words = useWords()
  const wanted = partyIn(useSearch())
  const own = useCourse(courseId)
  const name = wanted && own.data?.acts.includes('view sharing') ? partyName(wanted, own.data, words) : null
  const as = wanted && name !== null ? { ...wanted, name } : null
  const theirs = useCourseAs(courseId, as)
  const chooser = useRef<HTMLSpanElement>(null)
  if (own.isPending) return <Waiting words={words.tab.waiting.course} />
  if (!own.data) return <Refusal error={own.error} again={() => void own.refetch()} />
  const read = as ? theirs : own
  return (
    <Looked seen={{ own: own.data, as, chooser }}>
      {read.isPending ? (
        <Waiting words={words.tab.waiting.course} />
      ) : !read.data ? (
        <Refusal error={read.error} again={() => void read.refetch()} />
      ) : as && read.data.members.length === 0 ? (
        <SeenNothing course={read.data} who={as.name} />
      ) : (
        children(read.data)
      )}
    </Looked>
  )
}

/** Says whose eyes they are, and takes the keyboard along when they change: the button she pressed is drawn anew. */
function Looked({ seen, children }: { seen: Seen; children: ReactNode }) {
  const strip = useRef<HTMLOutputElement>(null)
  const key = seen.as && `${seen.as.kind}/${seen.as.id}`
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    if (key) strip.current?.focus()
    else seen.chooser.current?.querySelector('button')?.focus()
  }, [key, seen.chooser])
  return (
    <SeenContext value={seen}>
      <SeenStrip as={seen.as} ref={strip} />
      {seen.own.openUntil && (
        <Suspense>
          <GlassStrip until={seen.own.openUntil} />
        </Suspense>
      )}
      <ClosedBanner course={seen.own} />
      {children}
    </SeenContext>
  )
}
