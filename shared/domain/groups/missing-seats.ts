import { groups, type GroupId, type Seat } from './groups.ts'

/** Who is missing from each section (T-29): "Mangler: 1 fra børnehandicapmyndighed". Whoever calls the group sits in the coordinator's seat. */
export function missingSeats(
  id: GroupId,
  members: readonly { seat: Seat | null }[],
): { seat: Seat; count: number }[] {
  return groups[id].seats.flatMap(({ seat, count }) => {
    const there = seat === 'coordinator' ? 1 : members.filter((one) => one.seat === seat).length
    return there < count ? [{ seat, count: count - there }] : []
  })
}

/** The seats that a member of this group may have; whoever calls it has her own. */
export const seatsIn = (id: GroupId): Seat[] =>
  groups[id].seats.map(({ seat }) => seat).filter((seat) => seat !== 'coordinator')
