import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { openDatabase, type Database } from '#bot/storage/database.ts'
import { rememberConversation } from '#bot/storage/conversations.ts'
import { ensureMunicipality } from '#bot/storage/municipality.ts'
import { addSetting } from '#bot/storage/house.ts'
import { createOutbox } from '#bot/storage/outbox.ts'
import { upsertStaff } from '#bot/storage/staff.ts'
import { createVault, type Vault } from '#bot/storage/vault.ts'
import { appendAuditIn } from '#bot/storage/audit.ts'
import type { CourseChannel } from '../course-channel.ts'
import type { Booked, StoryBooking } from '../story-booking.ts'
import { idOf } from './story.ts'
import { contactDetails, hostingTeam, municipalityId, municipalityName, personas } from '../personas.ts'
import { baekHolm } from './families/baek-holm.ts'
import { eskelund } from './families/eskelund.ts'
import { lindegaard } from './families/lindegaard.ts'
import { storm } from './families/storm.ts'
import { writeFamily } from './write-family.ts'
import { writeMeetings } from './write-meetings.ts'

/** Four families of the Furesø model in different places of it, told from the one that began first. */
export const families = [eskelund, baekHolm, storm, lindegaard] as const

export type Seed = {
  folder: string
  /** 32 bytes in base64. */
  encryptionKey: string
  now: Temporal.Instant
  /** Makes the private channel in the local Microsoft 365; its id is also its conversation's. */
  addCourseChannel: (channel: CourseChannel) => string
  /** Where the bot answers in those channels; absent when Teams is to introduce it. */
  serviceUrl?: string
  /** Puts a meeting that is to come into the calendars; returns the id of the room's hold. */
  addBooking?: (booking: StoryBooking) => Booked
}

/** Tells the story of Birkelund into an empty database folder, before the service opens it. */
export async function seedStory({ folder, encryptionKey, ...telling }: Seed): Promise<void> {
  const db = await openDatabase({ url: null, migrationUrl: null, folder, municipalityId })
  try {
    await tellStory(db, { ...telling, vault: createVault(Buffer.from(encryptionKey, 'base64')) })
  } finally {
    await db.close()
  }
}

export async function tellStory(
  db: Database,
  {
    vault,
    now,
    addCourseChannel,
    serviceUrl,
    addBooking,
  }: Omit<Seed, 'folder' | 'encryptionKey'> & { vault: Vault },
): Promise<void> {
  await ensureMunicipality(db, municipalityName)
  const today = localDate(now)
  const [coordinatorId, administratorId] = (['coordinator', 'administrator'] as const).map(
    (key) => personas.find((persona) => persona.key === key)!.id,
  ) as [string, string]
  const outbox = createOutbox(db, { now: () => now, onJump: () => undefined })
  await db.asService(async (tx) => {
    await tx
      .updateTable('municipality')
      .set({ bot_mode: 'private-channel', hosting_team_id: hostingTeam.id })
      .execute()
    for (const { id, name, mail } of personas.filter((persona) => persona.key !== 'outsider'))
      await upsertStaff(tx, { id, name, mail })
    await addSetting(
      tx,
      {
        kind: 'contact',
        id: 'municipality',
        value: contactDetails,
        from: today.subtract({ years: 1 }).toString(),
      },
      { revision: 0, at: now, by: administratorId },
    )
    await appendAuditIn(tx, {
      at: now,
      actor: administratorId,
      action: 'settings-changed',
      courseId: null,
      subject: 'contact/municipality',
      about: [],
      to: null,
    })
    for (const story of families) {
      const told = await writeFamily({ tx, vault, today, coordinatorId }, story)
      await writeMeetings({ tx, vault, today, coordinatorId, outbox, now, addBooking }, story, told)
      const channelId = addCourseChannel({ reference: told.reference, memberIds: told.memberIds })
      if (serviceUrl)
        await rememberConversation(tx, { id: channelId, kind: 'channel', owner: hostingTeam.id, serviceUrl })
      await tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', told.courseId).execute()
      await appendAuditIn(tx, {
        at: now,
        actor: coordinatorId,
        action: 'course-made',
        courseId: told.courseId,
        subject: null,
        about: story.people.map(({ key }) => idOf(`${story.key}/${key}`)),
        to: null,
      })
    }
  })
}
