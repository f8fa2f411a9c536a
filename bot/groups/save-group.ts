import { localDate } from '#shared/domain/calendar/zone.ts'
import type { GroupId } from '#shared/domain/groups/groups.ts'
import { seatsIn } from '#shared/domain/groups/missing-seats.ts'
import { daysPast, daysToCome } from '#shared/domain/groups/series-state.ts'
import { isOwnMailbox } from '#shared/domain/meeting/booking.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { bumpGroup, insertGroup, setMembers, setSeries, type GroupMember } from '../storage/groups.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'
import { chaired, logged } from './run-group.ts'

type Saving = { revision: number; members: readonly GroupMember[] }

/**
 * Who is in the group. Outlook first: who is new is invited to what is booked and who leaves is not, and what could not be told there is not
 * saved here either. Said again it is the same.
 */
export async function saveGroup(
  world: World,
  caller: Caller,
  groupId: GroupId,
  { revision, members: given }: Saving,
): Promise<void> {
  const members = given.map((member) => ({ ...member, mail: member.mail.toLowerCase() }))
  check(world, caller, groupId, members)
  if (revision > 0) await inviteAnew(world, caller, groupId, { revision, members })
  await world.db.asService(async (tx) => {
    if (revision === 0) {
      await upsertStaff(tx, caller)
      await insertGroup(tx, groupId, caller.id, localDate(world.clock.now()))
    } else {
      await chaired(tx, caller, groupId, revision)
      await bumpGroup(tx, groupId, revision)
    }
    await setMembers(tx, groupId, members)
    await logged(tx, world, caller, 'group-saved', groupId)
  })
}

function check(
  { mailDomains }: World,
  caller: Caller,
  groupId: GroupId,
  members: readonly GroupMember[],
): void {
  const mails = [caller.mail.toLowerCase(), ...members.map(({ mail }) => mail)]
  if (new Set(mails).size < mails.length) throw new Refused(409, 'group-mail-twice')
  const outside = members.find(({ mail }) => !isOwnMailbox(mail, mailDomains))
  if (outside) throw new Refused(409, 'group-mail-outside', outside.mail)
  const known = seatsIn(groupId)
  if (members.some(({ seat }) => seat !== null && !known.includes(seat)))
    throw new Refused(400, 'invalid-request', 'seat')
}

async function inviteAnew(
  { db, clock, onBehalfOf }: World,
  caller: Caller,
  groupId: GroupId,
  { revision, members }: Saving,
): Promise<void> {
  const before = await db.asService((tx) => chaired(tx, caller, groupId, revision))
  const has = (some: readonly GroupMember[], { mail }: GroupMember) => some.some((one) => one.mail === mail)
  const add = members.filter((member) => !has(before.members, member))
  const remove = before.members.filter((member) => !has(members, member)).map(({ mail }) => mail)
  if (add.length + remove.length === 0) return
  for (const { id, state, eventId, days } of before.series) {
    if (state !== 'booked' || daysToCome(days, clock.now()).length === 0) continue
    const written = await onBehalfOf(caller.token).series.invite(eventId!, { add, remove })
    if (written === 'gone')
      await db.asService((tx) =>
        setSeries(tx, groupId, id, { state: 'gone', days: daysPast(days, clock.now()) }),
      )
  }
}
