import { sql, type Kysely } from 'kysely'

/**
 * Every key is led by the municipality, the column a distributed Postgres shards on. Ids come from the application.
 * Keys within a course carry the course too, so that nothing can point from one family into another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table municipality (
      municipality_id uuid primary key,
      name text not null,
      bot_mode text not null default 'personal' check (bot_mode in ('private-channel', 'personal', 'standard-channel')),
      hosting_team_id text
    );

    create table reference_count (
      municipality_id uuid not null references municipality,
      year integer not null,
      last integer not null,
      primary key (municipality_id, year)
    );

    create table staff (
      municipality_id uuid not null references municipality,
      id uuid not null,
      name text not null,
      mail text not null,
      bot_user_id text,
      primary key (municipality_id, id)
    );
    create index staff_bot_user on staff (municipality_id, bot_user_id);

    create table course (
      municipality_id uuid not null references municipality,
      id uuid not null,
      reference text not null,
      family_name text not null,
      model_id text not null,
      phase_id text not null,
      phase_since date not null,
      coordinator_id uuid not null,
      channel_id text,
      revision integer not null default 1,
      stamp uuid not null default gen_random_uuid(),
      started_on date not null,
      closed_on date,
      primary key (municipality_id, id),
      unique (municipality_id, reference),
      unique (municipality_id, id, coordinator_id),
      foreign key (municipality_id, coordinator_id) references staff
    );

    create table course_team (
      municipality_id uuid not null,
      course_id uuid not null,
      staff_id uuid not null,
      role text not null check (role in ('coordinator', 'core-team', 'meeting-leader')),
      coordinator_id uuid not null,
      primary key (municipality_id, course_id, staff_id),
      foreign key (municipality_id, course_id, coordinator_id) references course (municipality_id, id, coordinator_id) deferrable,
      foreign key (municipality_id, staff_id) references staff
    );
    create index course_team_staff on course_team (municipality_id, staff_id, course_id);

    create table family_member (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      name text not null,
      role text not null check (role in ('adult', 'child')),
      birth_date date,
      cpr bytea,
      cpr_index bytea,
      sealed bytea not null,
      position integer not null,
      removed_on date,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id) references course
    );
    create index family_member_cpr on family_member (municipality_id, cpr_index) where cpr_index is not null;

    create table family_tie (
      municipality_id uuid not null,
      course_id uuid not null,
      from_id uuid not null,
      kinship text not null,
      to_id uuid not null,
      primary key (municipality_id, course_id, from_id, kinship, to_id),
      foreign key (municipality_id, course_id, from_id) references family_member,
      foreign key (municipality_id, course_id, to_id) references family_member
    );

    create table contact (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      name text not null,
      kind text not null,
      sector text not null,
      ring smallint not null check (ring between 1 and 3),
      tie text not null,
      influence text not null,
      function text not null,
      department text,
      mail text,
      phone text,
      staff_id uuid,
      support_person boolean not null,
      removed_on date,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id) references course
    );

    create table consent (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      giver_id uuid not null,
      child_id uuid,
      contact_id uuid,
      department text,
      direction text not null,
      types text[] not null,
      valid_from date not null,
      valid_until date not null,
      information_sheet_on date not null,
      withdrawn_on date,
      registered_by uuid not null,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id, giver_id) references family_member,
      foreign key (municipality_id, course_id, child_id) references family_member,
      foreign key (municipality_id, course_id, contact_id) references contact,
      check ((contact_id is null) <> (department is null))
    );
    create index consent_ending on consent (municipality_id, valid_until) where withdrawn_on is null;

    create table plan_version (
      municipality_id uuid not null,
      course_id uuid not null,
      version text not null,
      published_at timestamptz not null,
      published_by uuid not null,
      sealed bytea not null,
      primary key (municipality_id, course_id, version),
      foreign key (municipality_id, course_id) references course
    );

    create table meeting (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      type text not null,
      state text not null check (state in ('holding', 'awaiting-room', 'held', 'declined', 'booked', 'cancelled')),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      room_mail text,
      room_name text,
      hold_id text,
      mark text not null,
      organizer_id uuid not null,
      primary key (municipality_id, id),
      unique (municipality_id, course_id, id),
      unique (municipality_id, mark),
      foreign key (municipality_id, course_id) references course
    );

    create table meeting_participant (
      municipality_id uuid not null,
      meeting_id uuid not null,
      contact_id uuid not null,
      course_id uuid not null,
      primary key (municipality_id, meeting_id, contact_id),
      foreign key (municipality_id, course_id, meeting_id) references meeting (municipality_id, course_id, id),
      foreign key (municipality_id, course_id, contact_id) references contact
    );

    create table checklist (
      municipality_id uuid not null,
      course_id uuid not null,
      meeting_id uuid not null,
      item text not null,
      due_on date,
      done_on date,
      done_by uuid,
      primary key (municipality_id, course_id, meeting_id, item),
      foreign key (municipality_id, course_id, meeting_id) references meeting (municipality_id, course_id, id)
    );

    create table deadline (
      municipality_id uuid not null,
      course_id uuid not null,
      meeting_id uuid not null,
      rule text not null check (rule in ('T-12', 'T-13', 'T-14')),
      due_on date not null,
      done_at timestamptz,
      settled_by uuid,
      primary key (municipality_id, course_id, meeting_id, rule),
      foreign key (municipality_id, course_id, meeting_id) references meeting (municipality_id, course_id, id)
    );

    create table course_event (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      kind text not null,
      detail text,
      by_id uuid,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id) references course
    );

    create table outbox (
      municipality_id uuid not null,
      id uuid not null,
      key text not null,
      kind text not null check (kind in ('room-hold', 'room-release', 'card')),
      subject text not null,
      course_id uuid not null,
      meeting_id uuid,
      detail text,
      audience text not null,
      due_at timestamptz not null,
      state text not null default 'waiting' check (state in ('waiting', 'sending', 'done', 'dropped', 'failed')),
      attempts integer not null default 0,
      repeats integer not null default 0,
      claimed_until timestamptz,
      conversation_id text,
      result_id text,
      last_error text,
      done_at timestamptz,
      primary key (municipality_id, id),
      unique (municipality_id, key),
      foreign key (municipality_id, course_id) references course
    );
    create index outbox_due on outbox (municipality_id, state, due_at);
    create index outbox_meeting on outbox (municipality_id, meeting_id);

    create table conversation (
      municipality_id uuid not null references municipality,
      id text not null,
      kind text not null check (kind in ('channel', 'personal')),
      owner text not null,
      service_url text not null,
      dead boolean not null default false,
      primary key (municipality_id, id)
    );
    create index conversation_owner on conversation (municipality_id, kind, owner);

    create table audit (
      municipality_id uuid not null,
      seq bigint not null,
      at timestamptz not null,
      actor text not null,
      action text not null,
      course_id uuid,
      subject text,
      previous bytea not null,
      hash bytea not null,
      primary key (municipality_id, seq)
    );
    create index audit_course on audit (municipality_id, course_id, seq);

    create table audit_head (
      municipality_id uuid primary key,
      seq bigint not null,
      hash bytea not null
    );
  `.execute(db)
}
