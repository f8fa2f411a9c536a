import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateConsent } from '#shared/domain/consent/validate.ts'
import { houseIn } from '#shared/domain/settings/house.ts'
import { circle } from '../../tests/support/blended-family.ts'
import { filledForms, signedForm } from '../../tests/support/signed-form.ts'
import type { Answers, PartyRow } from './answers.ts'
import { permissionsFrom } from './permissions-from.ts'
import { checkAnswers } from './schema.ts'
import { formAt, forms } from './versions.ts'

const signing = { signatureId: 'signature', idFor: (tick: string) => `id of ${tick}` }
const made = (id: string, change: Answers = {}) => {
  const form = formAt(id, 1)!
  const answer = permissionsFrom(form, signedForm(form, change), circle, signing)
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.permissions
}
const youth = { youth: 'sara', signature: { name: 'Sara Bækholm', on: '2026-03-02' } }

describe('a signed form', () => {
  test('4.2: one tick is one permission for the giver and one for each child', () => {
    expect(made('F-CONSENT-2')).toEqual(
      [null, 'emil'].map((childId) => ({
        id: `id of department/school/rikke/${childId ?? ''}`,
        signatureId: 'signature',
        form: 'F-CONSENT-2',
        formVersion: 1,
        giverId: 'rikke',
        childId,
        contactId: null,
        department: 'school',
        memberId: null,
        direction: 'both',
        types: ['school'],
        other: '',
        purpose: 'coordination',
        from: '2026-03-02',
        until: '2026-12-31',
        signedOn: '2026-03-01',
        informationSheetOn: '2026-02-27',
        guideReadOn: null,
        heardOn: childId === null ? null : '2026-02-27',
        legalBasis: 'Retssikkerhedsloven § 11 a',
        gdprBasis: 'Databeskyttelsesforordningen artikel 6, stk. 1, litra e',
        withdrawnOn: null,
        endedOn: null,
      })),
    )
  })

  test('X-11: F-CONSENT-1 is for statistics, obtained and not passed on', () => {
    expect(made('F-CONSENT-1')).toMatchObject([
      { childId: 'emil', purpose: 'statistics', direction: 'obtain', types: ['absence'] },
    ])
  })

  test('X-09: F-CONSENT-3 carries the day the guide was read', () => {
    expect(made('F-CONSENT-3')[0]).toMatchObject({ guideReadOn: '2026-02-20' })
  })

  test('X-02: a young person who signs along says yes for himself, from the day he did', () => {
    const [, , own] = made('F-CONSENT-2', { from: '2026-03-01', youths: [youth] })
    expect(own).toMatchObject({ giverId: 'sara', childId: null, from: '2026-03-02', signedOn: '2026-03-02' })
  })

  test('X-08: shown to another of the family, and never to the one it is about', () => {
    const parties = [
      {
        party: { kind: 'member', id: 'sara' },
        types: ['health'],
        other: '',
        direction: 'pass-on',
        contact: '',
      },
    ] as PartyRow[]
    const about = made('F-CONSENT-2', { parties, children: [{ child: 'sara' }] })
    expect(about).toMatchObject([{ giverId: 'rikke', childId: null, memberId: 'sara' }])
  })

  test('F-INFO-1 permits nothing', () => {
    expect(permissionsFrom(formAt('F-INFO-1', 1)!, {}, circle, signing)).toEqual({
      ok: true,
      permissions: [],
    })
  })
})

describe('T-25, T-26: a form written in after it was signed', () => {
  const form = formAt('F-CONSENT-2', 1)!
  const signedOn = '2026-03-01'
  /** Emil as if he had been born that day. */
  const born = (birthDate: string) => ({
    ...circle,
    members: circle.members.map((one) => (one.id === 'emil' ? { ...one, birthDate } : one)),
  })
  const fault = (birthDate: string, change: Answers, family = born(birthDate)) => {
    const checked = checkAnswers(form, signedForm(form, change), family)
    return checked.ok ? 'ok' : checked.faults.map(({ path, reason }) => `${path}: ${reason}`).join(', ')
  }
  const unheard = { children: [{ child: 'emil', heardOn: '', view: '' }] }
  const along = (on: string) => ({
    children: [],
    youths: [{ youth: 'emil', signature: { name: 'Emil Bækholm', on } }],
  })

  test.for<[string, string, Answers, string]>([
    ['fourteen when it was signed, and fifteen today', '2011-03-02', unheard, 'children.0.heardOn: missing'],
    ['fifteen when it was signed', '2011-03-01', unheard, 'ok'],
    ['nine when it was signed, and ten today', '2016-03-02', unheard, 'ok'],
    ['ten when it was signed', '2016-03-01', unheard, 'children.0.heardOn: missing'],
    [
      'no signature yet, and ten today',
      '2016-03-02',
      { ...unheard, signature: { name: '', on: '' } },
      'children.0.heardOn: missing, signature.name: missing, signature.on: missing',
    ],
    [
      'signed along at fourteen, and fifteen today',
      '2011-03-02',
      along(signedOn),
      'youths.0.youth: unknown-person',
    ],
    ['signed along on the day of turning fifteen, after the parent', '2011-03-02', along('2026-03-02'), 'ok'],
    ['come of age since', '2008-03-02', unheard, 'children.0.child: unknown-person'],
  ])('%s', ([, birthDate, change, expected]) => {
    expect(fault(birthDate, change)).toBe(expected)
  })

  test('a limit that was changed since counts from its day', () => {
    const house = houseIn([
      { kind: 'age', id: 'heard-from', value: { age: 8, law: 'Ny' }, from: '2026-03-02' },
    ])
    expect(fault('2017-02-01', unheard, { ...born('2017-02-01'), house })).toBe('ok')
    const signature = { name: 'Rikke Bækholm', on: '2026-03-02' }
    expect(fault('2017-02-01', { ...unheard, signature }, { ...born('2017-02-01'), house })).toBe(
      'children.0.heardOn: missing',
    )
  })

  test('the form and the rules of a consent let the same ages through, whenever it was signed', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((n) => circle.today.subtract({ days: n }).toString())
    const [usual] = made('F-CONSENT-2')
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 3000, max: 6600 }),
        fc.constantFrom('parent', 'heard', 'along'),
        (on, age, how) => {
          const family = born(circle.today.subtract({ days: age }).toString())
          const heardOn = how === 'heard' ? on : ''
          const written = signedForm(form, {
            ...(how === 'along' ? along(on) : { children: [{ child: 'emil', heardOn, view: '' }] }),
            informationSheetOn: on,
            signature: { name: 'Rikke Bækholm', on },
          })
          const who = how === 'along' ? { giverId: 'emil' } : { childId: 'emil', heardOn: heardOn || null }
          const said = { ...usual!, ...who, informationSheetOn: on, signedOn: on }
          expect(permissionsFrom(form, written, family, signing).ok).toBe(validateConsent(said, family).ok)
        },
      ),
    )
  })
})

describe.for(forms.filter(({ consent }) => consent !== null).map(({ id }) => id))(
  '%s, however filled in',
  (id) => {
    const form = formAt(id, 1)!
    const property = (check: (answers: Answers) => void) =>
      fc.assert(fc.property(filledForms(form), check), { numRuns: 300 })

    test('what fails the form makes no permission, and what passes makes some', () => {
      let valid = 0
      property((answers) => {
        const checked = checkAnswers(form, answers, circle)
        const answer = permissionsFrom(form, answers, circle, signing)
        expect(answer.ok).toBe(checked.ok)
        if (answer.ok) valid += 1
      })
      // Else the properties beside this one would say nothing.
      expect(valid).toBeGreaterThan(20)
    })

    test('permissions are ticks times people, each from one tick, each with an id of its own, and the rule takes each', () => {
      property((answers) => {
        const checked = checkAnswers(form, answers, circle)
        const answer = permissionsFrom(form, answers, circle, signing)
        fc.pre(answer.ok && checked.ok)
        const { aboutGiver, children, youths, parties } = (checked as { answers: Answers })
          .answers as unknown as {
          aboutGiver?: boolean
          children: { child: string }[]
          youths: { youth: string }[]
          parties: PartyRow[]
        }
        const concerned = [
          ...(aboutGiver ? [answers['giver']] : []),
          ...children.map(({ child }) => child),
          ...youths.map((one) => one.youth),
        ]
        const { permissions } = answer as { permissions: ReturnType<typeof made> }
        const toHimself = parties.flatMap(({ party }) =>
          concerned.filter((one) => party.kind === 'member' && one === party.id),
        )
        expect(permissions.length).toBe(parties.length * concerned.length - toHimself.length)
        expect(new Set(permissions.map((one) => one.id)).size).toBe(permissions.length)
        for (const permission of permissions) {
          const ticks = parties.filter(
            ({ party, types, other, direction }) =>
              [permission.contactId, permission.department, permission.memberId].includes(party.id) &&
              types.join() === permission.types.join() &&
              other === permission.other &&
              direction === permission.direction,
          )
          expect(ticks.length).toBe(1)
          expect(validateConsent(permission, circle)).toEqual({ ok: true })
        }
      })
    })

    test('sent twice, it makes the same permissions', () => {
      property((answers) => {
        expect(permissionsFrom(form, JSON.parse(JSON.stringify(answers)), circle, signing)).toEqual(
          permissionsFrom(form, answers, circle, signing),
        )
      })
    })
  },
)
