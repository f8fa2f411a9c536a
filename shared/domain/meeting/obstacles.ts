import { hasRoom, type Prepared } from './prepared.ts'

/** `name` is a mail address for people, '' for rooms and hours. `share` (0–1) is the part of the searched starts that it blocks. */
export type Obstacle = {
  kind: 'person' | 'rooms' | 'unknown-mailbox' | 'outside-hours'
  name: string
  share: number
}

/** Why nothing fits, most often first. Never empty: without a single start the hours themselves are in the way. */
export function obstaclesIn(prepared: Prepared): Obstacle[] {
  const { starts, people, size } = prepared
  if (starts.length === 0) return [{ kind: 'outside-hours', name: '', share: 1 }]
  const share = (blocked: (start: number) => boolean) => starts.filter(blocked).length / starts.length
  const must = people.filter(({ person }) => person.presence !== 'welcome')
  const unknown: Obstacle[] = must.flatMap(({ person, runs }) =>
    runs ? [] : [{ kind: 'unknown-mailbox', name: person.mail, share: 1 }],
  )
  const busy: Obstacle[] = must.flatMap(({ person, runs }) =>
    runs ? [{ kind: 'person', name: person.mail, share: share((start) => runs[start]! < size.length) }] : [],
  )
  const full: Obstacle = {
    kind: 'rooms',
    name: '',
    share: share((start) => !hasRoom(prepared, start)),
  }
  return [
    ...unknown,
    ...[...busy, full].filter((obstacle) => obstacle.share > 0).toSorted((a, b) => b.share - a.share),
  ]
}
