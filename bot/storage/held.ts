import { CompiledQuery } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { maskCpr } from '#shared/domain/course/cpr.ts'
import type { HeldStore } from '#shared/domain/held/store.ts'
import type { Said } from '#shared/domain/plan/agreement-state.ts'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { readAgendaItems } from './agendas.ts'
import { readOpenings } from './break-glass.ts'
import { openOther } from './consents.ts'
import { readCorrections } from './corrections.ts'
import { bytes, consentColumns, list, saidOf } from './course-query.ts'
import type { Tx } from './database.ts'
import { openCpr, openMember } from './family.ts'
import { houseIn } from './house.ts'
import { openPlan } from './plans.ts'
import { readScores } from './scores.ts'
import { readSmileys } from './smileys.ts'
import { readSteps } from './steps.ts'
import { municipalityOf } from './transaction.ts'
import type { Vault } from './vault.ts'

/** As the database answers it: sealed bytes as `\x…`. */
type Stored = Pick<
  HeldStore,
  'familyName' | 'modelId' | 'phaseId' | 'startedOn' | 'ties' | 'contacts' | 'meetings'
> & {
  members: (Pick<
    HeldStore['members'][number],
    'id' | 'name' | 'role' | 'birthDate' | 'joinedOn' | 'leftOn'
  > & {
    cpr: string | null
    sealed: string
  })[]
  consents: (Omit<Consent, 'other'> & { other: string | null })[]
  plans: { version: string; publishedAt: string; sealed: string; said: Said[] }[]
}

const here = 'municipality_id = $1 and course_id = $2'

const text = `
  select family_name as "familyName", model_id as "modelId", phase_id as "phaseId", started_on as "startedOn",
    ${list(`select id, name, role, birth_date as "birthDate", cpr, sealed, joined_on as "joinedOn", removed_on as "leftOn" from family_member where ${here}
      order by removed_on is not null, position`)} as members,
    ${list(`select from_id as "from", kinship, to_id as "to" from family_tie where ${here}`)} as ties,
    ${list(`select id, name, kind, sector, ring, tie, influence, function, department, mail, phone, staff_id as "staffId",
      support_person as "supportPerson", about, type, removed_on as "removedOn" from contact where ${here}
      order by removed_on is not null, name, id`)} as contacts,
    ${list(`select ${consentColumns} from consent where ${here} order by valid_from, id`)} as consents,
    ${list(`select version, published_at as "publishedAt", sealed, ${saidOf('p')} as said from plan_version p where ${here}
      order by published_at desc, string_to_array(version, '.')::int[] desc`)} as plans,
    ${list(`select id, type, state, starts_at as start, ends_at as "end", room_name as room,
      json_build_object('notBefore', not_before, 'notAfter', not_after, 'notOn', not_on, 'wheelchair', room_wish->'accessible') as wish from meeting where ${here}
      order by starts_at, id`)} as meetings
  from course where municipality_id = $1 and id = $2`

/**
 * Everything that is stored of a course and its people, who has left and every version of the plan included: for the family's right of
 * access alone (GDPR, article 15). What of it is given, shared/domain/held says. Null when there is no such course, or none that
 * whoever asks may see.
 */
export async function readHeld(tx: Tx, courseId: string, vault: Vault): Promise<HeldStore | null> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [municipalityOf(tx), courseId]))
  const stored = rows[0] as Stored | undefined
  if (!stored) return null
  const municipalityId = municipalityOf(tx)
  const { ages } = await houseIn(tx)
  return {
    ...stored,
    house: { ages },
    steps: (await readSteps(tx, courseId)).map(({ since: _since, at, ...move }) => ({
      ...move,
      at: at.toString(),
    })),
    agendaItems: await readAgendaItems(tx, courseId, vault),
    corrections: (await readCorrections(tx, courseId, vault)).map(({ at, byId: _byId, ...correction }) => ({
      ...correction,
      at: at.toString(),
    })),
    openings: (await readOpenings(tx, courseId, vault)).map(({ at, until, ...opening }) => ({
      ...opening,
      at: at.toString(),
      until: until.toString(),
    })),
    scores: await readScores(tx, courseId, vault),
    smileys: await smileysOf(tx, courseId, stored.meetings, vault),
    members: stored.members.map(({ cpr, sealed, ...member }) => ({
      ...member,
      cprMasked: cpr ? maskCpr(openCpr(vault, municipalityId, courseId, member.id, bytes(cpr))) : null,
      ...openMember(vault, municipalityId, courseId, member.id, bytes(sealed)),
    })),
    consents: stored.consents.map(({ other, ...consent }) => ({
      ...consent,
      other: other ? openOther(vault, municipalityId, courseId, consent.id, bytes(other)) : '',
    })),
    meetings: stored.meetings.map(({ start, end, ...meeting }) => ({
      ...meeting,
      start: Temporal.Instant.from(start).toString(),
      end: Temporal.Instant.from(end).toString(),
    })),
    plans: stored.plans.map(({ version, publishedAt, sealed, said }) => ({
      version,
      publishedAt,
      content: openPlan(vault, municipalityId, courseId, { version, sealed, said }),
    })),
  }
}

/** In the meetings' order; an answer is told with when its meeting began. */
async function smileysOf(tx: Tx, courseId: string, meetings: Stored['meetings'], vault: Vault) {
  const begins = new Map(meetings.map(({ id, start }) => [id, Temporal.Instant.from(start).toString()]))
  return (await readSmileys(tx, courseId, vault)).map(({ at: _at, ...answer }) => ({
    ...answer,
    meeting: begins.get(answer.meetingId)!,
  }))
}
