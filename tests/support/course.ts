import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Consent } from '#shared/domain/consent/consent.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import { insertCourse } from '#bot/storage/courses.ts'
import type { Database } from '#bot/storage/database.ts'
import type { MemberToSave } from '#bot/storage/family.ts'
import { upsertStaff, type Colleague } from '#bot/storage/staff.ts'
import { createVault } from '#bot/storage/vault.ts'

/** Invented people of the invented municipality. */
export const karen = {
  id: 'a0000000-0000-4000-8000-000000000001',
  name: 'Karen Ravnsø',
  mail: 'karen.ravnso@birkelund.example',
}
export const jonas = {
  id: 'a0000000-0000-4000-8000-000000000002',
  name: 'Jonas Egelund',
  mail: 'jonas.egelund@birkelund.example',
}
export const torben = {
  id: 'a0000000-0000-4000-8000-000000000004',
  name: 'Torben Askjær',
  mail: 'torben.askjaer@birkelund.example',
}
export const villads = {
  id: 'a0000000-0000-4000-8000-000000000006',
  name: 'Villads Torp',
  mail: 'villads.torp@birkelund.example',
}

export const testVault = createVault(Buffer.alloc(32, 7))
/** A CPR-shaped number that was never issued. */
export const neverIssuedCpr = '0203891111'

export const mother: MemberToSave = member({
  name: 'Maja Lund',
  role: 'adult',
  birthDate: '1989-03-02',
  cpr: neverIssuedCpr,
  situation: 'Vil i arbejde igen',
  address: 'Kildevej 12',
})
export const sofie: MemberToSave = member({
  name: 'Sofie Lund',
  role: 'child',
  birthDate: '2015-05-12',
  school: 'Skovbakkeskolen',
})

export function member(said: Partial<MemberToSave> & Pick<MemberToSave, 'name' | 'role'>): MemberToSave {
  return {
    id: randomUUID(),
    birthDate: null,
    cpr: null,
    situation: '',
    situationType: 'family-life',
    address: '',
    school: '',
    ...said,
  }
}

export function contact(said: Partial<Contact> & Pick<Contact, 'name'>): Contact {
  return {
    id: randomUUID(),
    kind: 'professional',
    sector: 'professionals',
    ring: 2,
    tie: 'strong',
    influence: 'resource',
    function: 'Jobkonsulent',
    department: 'job-centre',
    mail: null,
    phone: null,
    staffId: null,
    supportPerson: false,
    about: [],
    type: 'employment',
    ...said,
  }
}

export function consent(said: Partial<Consent> & Pick<Consent, 'giverId'>): Omit<Consent, 'withdrawnOn'> {
  const { withdrawnOn: _, ...given } = {
    id: randomUUID(),
    signatureId: randomUUID(),
    form: 'F-CONSENT-2' as const,
    formVersion: 1,
    childId: null,
    contactId: null,
    department: null,
    memberId: null,
    direction: 'both' as const,
    types: ['employment' as const],
    other: '',
    purpose: 'coordination' as const,
    from: '2026-01-05',
    until: '2026-12-31',
    signedOn: '2026-01-05',
    informationSheetOn: '2026-01-05',
    guideReadOn: null,
    heardOn: null,
    legalBasis: 'RSL § 11 a',
    gdprBasis: '',
    withdrawnOn: null,
    endedOn: null,
    ...said,
  }
  return given
}

/** The family Lund with a mother and a child, made by this colleague. @returns the course's id */
export async function lund(
  db: Database,
  coordinator: Colleague = karen,
  id: string = randomUUID(),
): Promise<string> {
  await db.as(coordinator, async (tx) => {
    await upsertStaff(tx, coordinator)
    await insertCourse(
      tx,
      {
        id,
        coordinatorId: coordinator.id,
        modelId: 'familiens-fremtid',
        phaseId: 'P-A1',
        startedOn: Temporal.PlainDate.from('2026-01-05'),
        family: {
          familyName: 'Familien Lund',
          members: [mother, sofie],
          ties: [{ from: mother.id, kinship: 'parent-of', to: sofie.id }],
        },
      },
      testVault,
    )
  })
  return id
}
