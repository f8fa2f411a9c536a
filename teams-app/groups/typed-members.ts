import { seats, type Seat } from '#shared/domain/groups/groups.ts'
import type { Group } from './use-groups.ts'

type Member = Group['members'][number]
/** As it stands in the form: whoever has no fixed seat has chosen ''. */
export type TypedMember = Omit<Member, 'seat'> & { seat: Seat | '' }
export type Typed = { members: TypedMember[] }

/** A new one; its id stays the same however often it is saved. */
export const typedMember = (): TypedMember => ({ id: crypto.randomUUID(), name: '', mail: '', seat: '' })

export const typedMembers = (members: readonly Member[]): TypedMember[] =>
  members.map((member) => ({ ...member, seat: member.seat ?? '' }))

export const writtenMembers = (members: readonly TypedMember[]): Member[] =>
  members.map(({ id, name, mail, seat }) => ({
    id,
    name: name.trim(),
    mail: mail.trim(),
    seat: seats.find((one) => one === seat) ?? null,
  }))
