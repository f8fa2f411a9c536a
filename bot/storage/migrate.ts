import { Kysely, PostgresDialect } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type pg from 'pg'
import * as tables from './migrations/0001-tables.ts'
import * as rowLevelSecurity from './migrations/0002-row-level-security.ts'
import * as courseStamp from './migrations/0003-course-stamp.ts'
import * as oneRoundTrip from './migrations/0004-one-round-trip.ts'
import * as consentAsSigned from './migrations/0005-consent-as-signed.ts'
import * as auditPersons from './migrations/0006-audit-persons.ts'
import * as breakGlass from './migrations/0007-break-glass.ts'
import * as whatFollows from './migrations/0008-what-follows.ts'
import * as theEndOfACourse from './migrations/0009-the-end-of-a-course.ts'
import * as correction from './migrations/0010-correction.ts'
import * as municipalitySetting from './migrations/0011-municipality-setting.ts'
import * as channels from './migrations/0014-channels.ts'
import * as channelRevision from './migrations/0015-channel-revision.ts'
import * as unsettled from './migrations/0016-unsettled.ts'
import * as secondLine from './migrations/0017-second-line.ts'
import * as agenda from './migrations/0018-agenda.ts'
import * as letters from './migrations/0019-letters.ts'
import * as cycle from './migrations/0020-cycle.ts'
import * as aMeetingChanges from './migrations/0021-a-meeting-changes.ts'
import * as afterTheMeeting from './migrations/0022-after-the-meeting.ts'
import * as rhythm from './migrations/0023-rhythm.ts'
import * as letterContent from './migrations/0024-letter-content.ts'
import * as consentEnded from './migrations/0025-consent-ended.ts'
import * as attendance from './migrations/0027-attendance.ts'
import * as smiley from './migrations/0028-smiley.ts'
import * as instruments from './migrations/0029-instruments.ts'
import * as cleanedOnTheWay from './migrations/0030-cleaned-on-the-way.ts'
import * as wishes from './migrations/0031-wishes.ts'
import * as usualModel from './migrations/0032-usual-model.ts'
import * as joined from './migrations/0033-joined.ts'
import * as hersAlone from './migrations/0034-hers-alone.ts'
import * as steps from './migrations/0035-steps.ts'
import * as stepHers from './migrations/0036-step-hers.ts'
import * as movedAt from './migrations/0037-moved-at.ts'
import * as hideDue from './migrations/0038-hide-due.ts'
import * as language from './migrations/0039-language.ts'
import * as inOrder from './migrations/0040-in-order.ts'
import * as groups from './migrations/0041-groups.ts'
import * as roomWish from './migrations/0043-room-wish.ts'
import { DatabaseNewer, DatabaseNotPrepared } from './refusal.ts'

/** Forward only, in this order. A migration that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-tables': tables,
  '0002-row-level-security': rowLevelSecurity,
  '0003-course-stamp': courseStamp,
  '0004-one-round-trip': oneRoundTrip,
  '0005-consent-as-signed': consentAsSigned,
  '0006-audit-persons': auditPersons,
  '0007-break-glass': breakGlass,
  '0008-what-follows': whatFollows,
  '0009-the-end-of-a-course': theEndOfACourse,
  '0010-correction': correction,
  '0011-municipality-setting': municipalitySetting,
  '0014-channels': channels,
  '0015-channel-revision': channelRevision,
  '0016-unsettled': unsettled,
  '0017-second-line': secondLine,
  '0018-agenda': agenda,
  '0019-letters': letters,
  '0020-cycle': cycle,
  '0021-a-meeting-changes': aMeetingChanges,
  '0022-after-the-meeting': afterTheMeeting,
  '0023-rhythm': rhythm,
  '0024-letter-content': letterContent,
  '0025-consent-ended': consentEnded,
  '0027-attendance': attendance,
  '0028-smiley': smiley,
  '0029-instruments': instruments,
  '0030-cleaned-on-the-way': cleanedOnTheWay,
  '0031-wishes': wishes,
  '0032-usual-model': usualModel,
  '0033-joined': joined,
  '0034-hers-alone': hersAlone,
  '0035-steps': steps,
  '0036-step-hers': stepHers,
  '0037-moved-at': movedAt,
  '0038-hide-due': hideDue,
  '0039-language': language,
  '0040-in-order': inOrder,
  '0041-groups': groups,
  '0043-room-wish': roomWish,
}

/**
 * Brings the schema to this version. Several starting at once wait for each other.
 * @throws DatabaseNewer
 */
export async function migrate(pool: pg.Pool): Promise<void> {
  await refuseNewer(pool)
  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: async () => migrations },
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** @throws DatabaseNewer, DatabaseNotPrepared */
export async function refuseOtherVersion(pool: pg.Pool): Promise<void> {
  const recorded = await refuseNewer(pool)
  const missing = Object.keys(migrations).filter((name) => !recorded.includes(name))
  if (missing.length > 0) throw new DatabaseNotPrepared(missing.join(', '))
}

async function refuseNewer(pool: pg.Pool): Promise<string[]> {
  const table = await pool.query<{ found: boolean }>(
    `select to_regclass('public.kysely_migration') is not null as found`,
  )
  if (!table.rows[0]?.found) return []
  const { rows } = await pool.query<{ name: string }>('select name from kysely_migration order by name')
  const recorded = rows.map((row) => row.name)
  const unknown = recorded.filter((name) => !(name in migrations))
  if (unknown.length > 0) throw new DatabaseNewer(unknown)
  return recorded
}
