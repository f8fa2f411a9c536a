import { expect, test } from 'vitest'
import {
  consent,
  contact,
  karen,
  lund,
  member,
  mother,
  neverIssuedCpr,
  sofie,
  testVault,
} from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { madeCourse, meetingAt } from '../../tests/support/made-course.ts'
import { insertConsent, withdrawConsent } from './consents.ts'
import { removeContact, saveContact } from './contacts.ts'
import { saveFamily } from './family.ts'
import { insertMeeting } from './meetings.ts'

describeEachDatabase('the family and its map', (open) => {
  const made = madeCourse(open)

  test('what was said of the family comes back, the CPR number masked', async () => {
    const course = await made.read()
    expect(course).toMatchObject({
      familyName: 'Familien Lund',
      modelId: 'familiens-fremtid',
      phaseId: 'P-A1',
      phaseSince: '2026-01-05',
      startedOn: '2026-01-05',
      closedOn: null,
      revision: 1,
      coordinatorId: karen.id,
      coordinatorName: karen.name,
      channelId: null,
      plan: null,
      ties: [{ from: mother.id, kinship: 'parent-of', to: sofie.id }],
    })
    expect(course.members).toEqual([
      {
        id: mother.id,
        name: 'Maja Lund',
        role: 'adult',
        birthDate: '1989-03-02',
        cprMasked: '020389-****',
        situation: 'Vil i arbejde igen',
        situationType: 'family-life',
        address: 'Kildevej 12',
        school: '',
      },
      {
        id: sofie.id,
        name: 'Sofie Lund',
        role: 'child',
        birthDate: '2015-05-12',
        cprMasked: null,
        situation: '',
        situationType: 'family-life',
        address: '',
        school: 'Skovbakkeskolen',
      },
    ])
  })

  test('neither CPR number nor free text lies readable in the database', async () => {
    const rows = await made.asKaren((tx) =>
      tx.selectFrom('family_member').selectAll().where('course_id', '=', made.courseId).execute(),
    )
    const everything = Buffer.concat(
      rows.flatMap((row) => [row.cpr ?? Buffer.alloc(0), row.cpr_index ?? Buffer.alloc(0), row.sealed]),
    ).toString('latin1')
    for (const secret of [neverIssuedCpr, 'arbejde', 'Kildevej', 'Skovbakkeskolen'])
      expect(everything).not.toContain(secret)
    expect(rows.find((row) => row.id === mother.id)?.cpr_index).toEqual(
      testVault.blindIndex(made.db.municipalityId, neverIssuedCpr),
    )
  })

  test('who leaves the family takes his consents along, and comes back with them; a kept CPR number stays', async () => {
    const father = member({ name: 'Emil Lund', role: 'adult' })
    const family = {
      courseId: made.courseId,
      familyName: 'Lund og Lund',
      ties: [{ from: father.id, kinship: 'parent-of' as const, to: sofie.id }],
      on: '2026-02-01',
    }
    const yes = consent({ giverId: father.id, department: 'job-centre' })
    await made.asKaren(async (tx) => {
      await saveFamily(
        tx,
        { ...family, members: [father, { ...mother, cpr: null, name: 'Maja Holm' }, sofie] },
        testVault,
      )
      await insertConsent(tx, made.courseId, yes, karen.id, testVault)
    })
    const both = await made.read()
    expect(both.members.map(({ name, cprMasked }) => [name, cprMasked])).toEqual([
      ['Emil Lund', null],
      ['Maja Holm', '020389-****'],
      ['Sofie Lund', null],
    ])
    expect(both.familyName).toBe('Lund og Lund')
    expect(both.consents).toHaveLength(1)

    await made.asKaren((tx) => saveFamily(tx, { ...family, members: [mother, sofie] }, testVault))
    const without = await made.read()
    expect([without.members.length, without.ties, without.consents]).toEqual([2, [], []])

    await made.asKaren((tx) => saveFamily(tx, { ...family, members: [mother, sofie, father] }, testVault))
    expect((await made.read()).consents.map((given) => given.id)).toEqual([yes.id])
  })

  test('contacts come in Danish order; a removed one is gone with what was agreed about him, until he is put back', async () => {
    const [aase, anna, oerum] = [
      contact({ name: 'Åse Holm' }),
      contact({ name: 'Anna Bak' }),
      contact({ name: 'Ørum' }),
    ]
    const yes = consent({ giverId: mother.id, contactId: aase.id })
    await made.asKaren(async (tx) => {
      for (const each of [aase, anna, oerum]) await saveContact(tx, made.courseId, each)
      await insertConsent(tx, made.courseId, yes, karen.id, testVault)
    })
    expect((await made.read()).contacts.map((each) => each.name)).toEqual(['Anna Bak', 'Ørum', 'Åse Holm'])
    expect((await made.read()).consents).toEqual([{ ...yes, withdrawnOn: null }])

    expect(await made.asKaren((tx) => removeContact(tx, made.courseId, aase.id, '2026-02-01'))).toBe(true)
    expect(await made.asKaren((tx) => removeContact(tx, made.courseId, aase.id, '2026-02-02'))).toBe(false)
    expect([(await made.read()).contacts.length, (await made.read()).consents.length]).toEqual([2, 0])
    await made.asKaren((tx) => saveContact(tx, made.courseId, { ...aase, ring: 3 }))
    expect((await made.read()).contacts.find((each) => each.id === aase.id)).toEqual({ ...aase, ring: 3 })
    expect((await made.read()).consents).toHaveLength(1)
  })

  test('a consent is stored once and withdrawn once', async () => {
    const yes = consent({
      giverId: mother.id,
      childId: sofie.id,
      department: 'school',
      types: ['school', 'health'],
    })
    expect(await made.asKaren((tx) => insertConsent(tx, made.courseId, yes, karen.id, testVault))).toBe(true)
    expect(
      await made.asKaren((tx) =>
        insertConsent(tx, made.courseId, { ...yes, until: '2030-01-01' }, karen.id, testVault),
      ),
    ).toBe(false)
    expect(await made.asKaren((tx) => withdrawConsent(tx, made.courseId, yes.id, '2026-02-03'))).toBe(true)
    expect(await made.asKaren((tx) => withdrawConsent(tx, made.courseId, yes.id, '2026-02-09'))).toBe(false)
    expect((await made.read()).consents).toEqual([{ ...yes, withdrawnOn: '2026-02-03' }])
  })

  test('nothing points from one family into another', async () => {
    const other = await lund(made.db)
    const stranger = contact({ name: 'Fremmed' })
    await made.asKaren((tx) => saveContact(tx, other, stranger))
    await expect(
      made.asKaren((tx) =>
        insertConsent(
          tx,
          made.courseId,
          consent({ giverId: mother.id, contactId: stranger.id }),
          karen.id,
          testVault,
        ),
      ),
    ).rejects.toMatchObject({ code: '23503' })
    await expect(
      made.asKaren((tx) =>
        insertMeeting(tx, meetingAt('2026-03-18', made.courseId, { participantIds: [stranger.id] })),
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })
})
