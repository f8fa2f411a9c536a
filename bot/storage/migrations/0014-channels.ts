import { sql, type Kysely } from 'kysely'

/**
 * A course's channel is made, filled, given its tab and looked after through the outbox. The team it was made in stays known
 * when the municipality chooses another; `channel_open`: a standard channel, which the whole hosting team reads.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox
      drop constraint outbox_kind,
      add constraint outbox_kind check (kind in ('room-hold', 'room-release', 'card', 'channel-make', 'channel-tab', 'channel-join',
        'channel-member', 'channel-check', 'channel-delete'));
    alter table course
      add column channel_team_id text,
      add column channel_open boolean not null default false;
    create index course_channel on course (municipality_id, id) where channel_id is not null;
    create index outbox_channel on outbox (municipality_id, course_id, kind) where kind like 'channel-%';
  `.execute(db)
}
