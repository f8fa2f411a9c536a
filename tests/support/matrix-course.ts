import { randomUUID } from 'node:crypto'
import { breakGlass } from '#shared/api/break-glass.ts'
import { createCourse, publishPlan, readCourse, saveContact, withdrawConsent } from '#shared/api/courses.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import type { ConsentState } from '#shared/domain/access-condition.ts'
import type { Party } from '#shared/forms/answers.ts'
import { insertChecklist } from '#bot/storage/checklist.ts'
import { closeLeak, insertLeak } from '#bot/storage/leaks.ts'
import { insertMeeting, saveMeetingState } from '#bot/storage/meetings.ts'
import { ensureMunicipality } from '#bot/storage/municipality.ts'
import { upsertStaff, type Colleague } from '#bot/storage/staff.ts'
import { joinTeam } from '#bot/storage/team.ts'
import { openApi } from './api.ts'
import { contact, jonas, karen, member, neverIssuedCpr, torben } from './course.ts'
import type { family as familyShape, TypedContact } from './course-over-http.ts'
import { asMunicipality, openTestDatabase } from './database.ts'
import { meetingAt } from './made-course.ts'
import { movedClock } from './moved-clock.ts'
import { formThatSays, signOver, type Yes } from './signed-form.ts'

const colleague = (n: number, name: string): Colleague => ({
  id: `a0000000-0000-4000-8000-0000000000${n}`,
  name,
  mail: `kollega.${n}@birkelund.example`,
})
const people = {
  leads: colleague(31, 'Bente Lyngvad'),
  leadsAndHelps: colleague(32, 'Dorte Vestby'),
  otherLeader: colleague(33, 'Inger Falk'),
  otherCoordinator: colleague(34, 'Lars Bro'),
  administrator: colleague(35, 'Inge Moselund'),
}

const mother = member({
  name: 'Maja Lund',
  role: 'adult',
  birthDate: '1989-03-02',
  cpr: neverIssuedCpr,
  situation: 'Vil i arbejde igen',
})
const youth = member({ name: 'Emil Lund', role: 'child', birthDate: '2010-06-06', situation: 'I lære' })
const child = member({
  name: 'Sofie Lund',
  role: 'child',
  birthDate: '2017-05-12',
  school: 'Skovbakkeskolen',
})
const family = {
  familyName: 'Familien Lund',
  members: [mother, youth, child] as (typeof familyShape)['members'],
  ties: [youth, child].map(({ id }) => ({ from: mother.id, kinship: 'parent-of' as const, to: id })),
}
const goal = (about: string, text: string) => ({
  id: randomUUID(),
  about: [about],
  type: 'employment' as const,
  text,
  when: '',
  who: '',
})
const plan = {
  goals: [goal(mother.id, 'Maja vil i arbejde'), goal(youth.id, 'Emil vil i lære')],
  measures: [],
  agreements: [],
}

/** The day on which every state is looked at. What ends, ended the day before. */
const today = '2026-02-21T08:00:00Z'

/**
 * One course with everything in it that the reading shows, and somebody in every role. `bring` makes it anew with the family's yes
 * towards everybody on the map in one state, as the coordinator would have: over HTTP.
 */
export async function matrixCourse() {
  const clock = movedClock(today)
  const db = await openTestDatabase(clock)
  const api = await openApi(db, clock)
  const call = api.as(karen, ['coordinator', 'staff'])
  const other = asMunicipality(db, '00000000-0000-4000-8000-0000000000ff')
  await ensureMunicipality(other, 'Nabo Kommune')
  const neighbour = await openApi(other, clock)
  const elsewhere = [api.as(people.otherCoordinator, ['coordinator']), neighbour.as(karen, ['coordinator'])]
  for (const make of elsewhere)
    await make(createCourse, { params: {}, body: { id: randomUUID(), ...family } })

  let courseId = ''
  let standing = ''
  let cleaned = ''
  let meetings = [] as ReturnType<typeof meetingAt>[]
  let map = {} as Record<'jonas' | 'leads' | 'network' | 'external' | 'supportPerson', TypedContact>
  const params = () => ({ courseId })
  let revision = 0
  const wrote = async (answer: Promise<{ revision: number }>) => {
    revision = (await answer).revision
  }
  const onMap = async (said: Parameters<typeof contact>[0]) => {
    const saved = contact({ about: [mother.id], ...said }) as TypedContact
    const body = { revision, contact: saved }
    await wrote(call(saveContact, { params: { courseId, contactId: saved.id }, body }))
    return saved
  }
  /** @returns the permissions that the form made */
  const sayYes = async (said: Yes) => {
    const signed = await signOver(call, { courseId, revision }, formThatSays(said))
    revision = signed.revision
    const { consents } = await call(readCourse, { params: params(), body: {} })
    return consents.filter(({ signatureId }) => signatureId === signed.signatureId).map(({ id }) => id)
  }

  const make = async () => {
    courseId = randomUUID()
    await wrote(call(createCourse, { params: {}, body: { id: courseId, ...family } }))
    map = {
      jonas: await onMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id }),
      leads: await onMap({ name: people.leadsAndHelps.name, staffId: people.leadsAndHelps.id }),
      network: await onMap({ name: 'Skolen', department: 'school', about: [youth.id] }),
      external: await onMap({ name: 'Psykiateren', department: null }),
      supportPerson: await onMap({ name: 'Gerda Holm', department: null, supportPerson: true }),
    }
    await wrote(call(publishPlan, { params: params(), body: { revision, content: plan } }))
    meetings = [
      meetingAt('2026-03-18', courseId, { state: 'booked' }),
      meetingAt('2026-03-19', courseId, { state: 'booked' }),
    ]
    await db.as(karen, async (tx) => {
      for (const meeting of meetings) {
        await insertMeeting(tx, meeting)
        await insertChecklist(tx, { courseId, meetingId: meeting.id, items: checklistFor(meeting.start) })
      }
      await saveMeetingState(tx, meetings[1]!.id, 'cancelled')
      const at = clock.now()
      const of = { courseId, meetingId: meetings[0]!.id, organizerId: karen.id }
      const finds = [{ kind: 'cpr' as const, field: 'body' as const }]
      cleaned = (await insertLeak(tx, { ...of, eventId: `event-${courseId}`, finds, foundAt: at }))!
      await closeLeak(tx, { id: cleaned }, 'cleaned', at)
      for (const leader of [people.leads, people.leadsAndHelps]) {
        await upsertStaff(tx, leader)
        await joinTeam(tx, { courseId, coordinatorId: karen.id }, leader.id, 'meeting-leader')
      }
    })
  }

  /** Mother for herself and for both children, the young person for himself; partial is the mother for herself. */
  const giveAll = async (state: ConsentState) => {
    const until = state === 'ended' ? '2026-02-20' : '2026-12-31'
    const parties: Party[] = [
      ...Object.values(map).map(({ id }) => ({ kind: 'contact' as const, id })),
      { kind: 'department', id: 'job-centre' },
    ]
    const given: string[] = []
    const say = async (said: Pick<Yes, 'giver' | 'own' | 'children'>) =>
      given.push(...(await sayYes({ ...said, parties, until })))
    if (state === 'partial') await say({ giver: mother })
    else if (state !== 'none') {
      await say({ giver: mother, own: true, children: [youth.id, child.id] })
      await say({ giver: youth })
    }
    if (state === 'withdrawn')
      await wrote(call(withdrawConsent, { params: { courseId }, body: { revision, consentIds: given } }))
  }

  return {
    ...people,
    api,
    neighbour,
    family,
    plan,
    params,
    async bring(state: ConsentState) {
      clock.moveTo('2026-02-20T08:00:00Z')
      await make()
      // Towards somebody who is on no map, and ending soon: there is always something to withdraw and to renew.
      const parties: Party[] = [{ kind: 'department', id: 'leisure' }]
      for (const giver of [youth, mother])
        [standing = ''] = await sayYes({ giver, parties, until: '2026-03-01' })
      await giveAll(state)
      clock.moveTo(today)
      const body = { course: courseId, reason: 'Maja har ringet, og Karen er syg i dag' }
      await api.as(torben, ['leader'])(breakGlass, { params: {}, body })
    },
    contact: () => map.jonas,
    meeting: () => meetings[0]!,
    cancelledMeeting: () => meetings[1]!,
    standingConsent: () => standing,
    cleanedLeak: () => cleaned,
    /** Who has no account, as the coordinator names him in "See it as …". */
    party: (who: 'mother' | 'youth' | 'network' | 'external' | 'supportPerson' | 'department') => {
      if (who === 'department') return { kind: 'department' as const, partyId: 'job-centre' }
      if (who === 'mother') return { kind: 'member' as const, partyId: mother.id }
      if (who === 'youth') return { kind: 'member' as const, partyId: youth.id }
      return { kind: 'contact' as const, partyId: map[who].id }
    },
    async close() {
      await api.close()
      await neighbour.close()
      await db.close()
    },
  }
}

export type MatrixCourse = Awaited<ReturnType<typeof matrixCourse>>
