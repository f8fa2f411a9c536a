import { Temporal } from 'temporal-polyfill'
import type { Agenda } from '#shared/domain/agenda/agenda.ts'
import type { Tx } from './database.ts'
import type { AgendaVersionTable } from './tables.ts'
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
    sentAt: row.sent_at && Temporal.Instant.fromEpochMilliseconds(row.sent_at.getTime()),
  }
}

function place(municipalityId: string, meetingId: string, version: number): Place {
  return { municipalityId, table: 'agenda_version', row: `${meetingId}/${version}` }
}
