import { Temporal } from 'temporal-polyfill'
import { partOf, type Agenda, type AgendaItem } from '#shared/domain/agenda/agenda.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { About } from '#shared/domain/course/about.ts'
import type { Tx } from './database.ts'
import { staffNames } from './staff.ts'
import type { AgendaVersionTable } from './tables-of-meetings.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

type OfMeeting = { courseId: string; meetingId: string }
/** The agenda as it was kept the `version`-th time; `sentAt`: when this one went out, null when it did not. */
export type KeptAgenda = {
  agenda: Agenda
  version: number
  final: boolean
  sentAt: Temporal.Instant | null
}

export type NewAgendaVersion = OfMeeting & {
  agenda: Agenda
  version: number
  final: boolean
  at: Temporal.Instant
  by: string
}

/** Versions are never changed: what somebody wrote once is in the one that he wrote. */
export async function insertAgendaVersion(
  tx: Tx,
  { courseId, meetingId, agenda, version, final, at, by }: NewAgendaVersion,
  vault: Vault,
): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .insertInto('agenda_version')
    .values({
      municipality_id,
      course_id: courseId,
      meeting_id: meetingId,
      version,
      final,
      own_items: agenda.items.filter((item) => !partOf(item)).length,
      saved_at: at.toString(),
      saved_by: by,
      sealed: vault.sealJson(place(municipality_id, meetingId, version), agenda),
    })
    .execute()
}

/** The newest version, and the newest of those that were sent; null where there is none. */
export async function readAgendas(
  tx: Tx,
  { courseId, meetingId }: OfMeeting,
  vault: Vault,
): Promise<{ latest: KeptAgenda | null; sent: KeptAgenda | null }> {
  const versions = tx
    .selectFrom('agenda_version')
    .select(['version', 'final', 'sent_at', 'sealed'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .limit(1)
  const opened = (row: Row | undefined) => (row ? kept(row, municipalityOf(tx), meetingId, vault) : null)
  return {
    latest: opened(await versions.executeTakeFirst()),
    sent: opened(await versions.where('sent_at', 'is not', null).executeTakeFirst()),
  }
}

/** These versions, by their number. */
export async function readAgendaVersions(
  tx: Tx,
  { courseId, meetingId }: OfMeeting,
  versions: readonly number[],
  vault: Vault,
): Promise<ReadonlyMap<number, KeptAgenda>> {
  if (versions.length === 0) return new Map()
  const municipalityId = municipalityOf(tx)
  const rows = await tx
    .selectFrom('agenda_version')
    .select(['version', 'final', 'sent_at', 'sealed'])
    .where('municipality_id', '=', municipalityId)
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .where('version', 'in', [...new Set(versions)])
    .execute()
  return new Map(rows.map((row) => [row.version, kept(row, municipalityId, meetingId, vault)]))
}

/** These items as they stood in each version that they stood in, newest first: also what has been taken out since. */
export async function readItemVersions(
  tx: Tx,
  { courseId, meetingId }: OfMeeting,
  ids: readonly string[],
  vault: Vault,
): Promise<AgendaItem[]> {
  if (ids.length === 0) return []
  const municipalityId = municipalityOf(tx)
  const rows = await tx
    .selectFrom('agenda_version')
    .select(['version', 'sealed'])
    .where('municipality_id', '=', municipalityId)
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .execute()
  return rows.flatMap(({ version, sealed }) => {
    const { items } = vault.openJson(place(municipalityId, meetingId, version), sealed) as Agenda
    return items.filter(({ id }) => ids.includes(id))
  })
}

/**
 * What people wrote on the agendas of a course, the same words of an item once, newest first: for the family's right of access.
 * `meeting` is when it begins, `on` the day the words were last kept, `by` '' of the family's own or of a name that is erased.
 */
export async function readAgendaItems(
  tx: Tx,
  courseId: string,
  vault: Vault,
): Promise<(About & { key: string; meeting: string; on: string; text: string; by: string })[]> {
  const municipalityId = municipalityOf(tx)
  const rows = await tx
    .selectFrom('agenda_version as a')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'a.municipality_id').onRef('m.id', '=', 'a.meeting_id'),
    )
    .select(['a.meeting_id', 'a.version', 'a.saved_at', 'a.sealed', 'm.starts_at'])
    .where('a.municipality_id', '=', municipalityId)
    .where('a.course_id', '=', courseId)
    .orderBy('m.starts_at', 'desc')
    .orderBy('a.version', 'desc')
    .execute()
  const written = rows.flatMap((row) => {
    const { items } = vault.openJson(place(municipalityId, row.meeting_id, row.version), row.sealed) as Agenda
    return items
      .filter(({ text }) => text !== '')
      .map((item) => ({ ...item, row, same: JSON.stringify([row.meeting_id, item.id, item.text]) }))
  })
  const names = await staffNames(tx, [...new Set(written.flatMap(({ addedBy }) => addedBy ?? []))])
  const first = new Map(written.map((item) => [item.same, item]))
  return written
    .filter((item, n) => written.findIndex(({ same }) => same === item.same) === n)
    .map(({ id, about, type, text, addedBy, row, same }) => ({
      // The words as they were first kept name the row, and stay the same however often it is kept.
      key: `${row.meeting_id}/${id}/${first.get(same)!.row.version}`,
      about,
      type,
      meeting: instantOf(row.starts_at).toString(),
      on: localDate(instantOf(row.saved_at)).toString(),
      text,
      by: addedBy ? (names.get(addedBy) ?? '') : '',
    }))
}

/** How far it has come, without opening it: what a card may say. */
export async function agendaInNumbers(
  tx: Tx,
  { courseId, meetingId }: OfMeeting,
): Promise<{ final: boolean; ownItems: number }> {
  const row = await tx
    .selectFrom('agenda_version')
    .select(['final', 'own_items'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { final: row?.final ?? false, ownItems: row?.own_items ?? 0 }
}

/** This version went out. Said again, the first time stands. */
export async function markAgendaSent(
  tx: Tx,
  { courseId, meetingId, version, at }: OfMeeting & { version: number; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('agenda_version')
    .set({ sent_at: at.toString() })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .where('version', '=', version)
    .where('sent_at', 'is', null)
    .execute()
}

type Row = Pick<AgendaVersionTable, 'version' | 'final' | 'sealed'> & { sent_at: Date | null }

function kept(row: Row, municipalityId: string, meetingId: string, vault: Vault): KeptAgenda {
  return {
    agenda: vault.openJson(place(municipalityId, meetingId, row.version), row.sealed) as Agenda,
    version: row.version,
    final: row.final,
    sentAt: row.sent_at && instantOf(row.sent_at),
  }
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())

function place(municipalityId: string, meetingId: string, version: number): Place {
  return { municipalityId, table: 'agenda_version', row: `${meetingId}/${version}` }
}
