import { randomUUID } from 'node:crypto'
import type { Call } from '#shared/api/client.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import { bookSeries, readGroups, saveGroup } from '#shared/api/groups.ts'
import type { GroupId, Seat } from '#shared/domain/groups/groups.ts'
import { colleagues, personas } from '../../infra/local/personas.ts'

export type GroupAnswer = Output<typeof saveGroup>
export type SeriesWish = Omit<Input<typeof bookSeries>['body'], 'revision'>

export const member = (one: { name: string; mail: string }, seat: Seat | null = null) => ({
  id: randomUUID(),
  name: one.name,
  mail: one.mail,
  seat,
})
export const [lise, anders, pernille] = colleagues
export const jonas = personas.find(({ key }) => key === 'job-centre')!
/** Three of the nine. */
export const someMembers = () => [
  member(pernille, 'child-authority'),
  member(jonas, 'employment'),
  member(lise, 'adult-authority'),
]
/** Thursday 19 March 2026: 14 May is Ascension Day, and 24 December is Christmas Eve. */
export const everyEight: SeriesWish = { firstDay: '2026-03-19', start: '09:00', minutes: 90, place: 'teams' }

export async function groupIn(call: Call, id: GroupId): Promise<GroupAnswer> {
  const { groups } = await call(readGroups, { params: {}, body: {} })
  return groups.find((group) => group.id === id)!
}

export const setUp = (call: Call, groupId: GroupId, members = someMembers(), revision = 0) =>
  call(saveGroup, { params: { groupId }, body: { revision, members } })

export const book = (
  call: Call,
  { id: groupId, revision }: Pick<GroupAnswer, 'id' | 'revision'>,
  wish: SeriesWish = everyEight,
  seriesId: string = randomUUID(),
) => call(bookSeries, { params: { groupId, seriesId }, body: { revision, ...wish } })
