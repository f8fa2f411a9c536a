import { describe, expect, test } from 'vitest'
import { informationTypes, statisticsTypes } from '#shared/domain/consent/consent.ts'
import { departmentsOn } from '#shared/domain/course/departments.ts'
import type { PartyRow } from '#shared/forms/answers.ts'
import { factsOn, tell } from '#shared/forms/facts.ts'
import { fieldsOf, type FormId } from '#shared/forms/form.ts'
import { lawText } from '#shared/forms/law-text.ts'
import { formAt } from '#shared/forms/versions.ts'
import { circle } from '../support/blended-family.ts'
import { emptyForm, letters, paperForm } from '../support/letters.ts'
import { readPdf, squeezed } from '../support/pdf.ts'

const rows = async ({ draw }: { draw: () => Promise<Uint8Array> }) => {
  const { tree } = await readPdf(await draw())
  const tables = tree.flatMap((page) => page.parts.filter(({ role }) => role === 'Table'))
  return tables.map((table) =>
    table.parts.flatMap((part) => part.parts.map((row) => row.parts.map((cell) => squeezed(cell.text)))),
  )
}
const textOf = async ({ draw }: { draw: () => Promise<Uint8Array> }) =>
  squeezed((await readPdf(await draw())).text)
/** The table over the ticks: its columns are the form's types. */
const ticksOf = async (paper: Parameters<typeof rows>[0]) =>
  (await rows(paper)).find(([heading]) => heading![0] === 'Hvem')!
const party = (change: Partial<PartyRow>): PartyRow => ({
  party: { kind: 'department', id: 'job-centre' },
  types: ['employment'],
  other: '',
  direction: 'both',
  contact: '',
  ...change,
})

describe.each(['F-CONSENT-1', 'F-CONSENT-2', 'F-CONSENT-3', 'F-INFO-1'] as const)(
  '%s on paper',
  (id: FormId) => {
    test('says what the screen says, word for word: every sentence of the form, and every reference to the law', async () => {
      const form = formAt(id, 1)!
      const text = await textOf(paperForm(id))
      const facts = factsOn(circle, {
        name: 'Birkelund Kommune',
        dataProtectionOfficer: null,
        reached: null,
      })
      const sentences = [
        form.title,
        ...form.intro,
        ...form.sections.map(({ title }) => title),
        ...fieldsOf(form).flatMap(([, field]) => {
          if (field.kind === 'fixed') return field.text
          if (field.kind === 'law')
            return lawText(field, circle).flatMap(({ text: said, reference }) => [said, reference])
          // Asked of a giver below 18 alone.
          return field.when ? [] : [field.label, field.help ?? []].flat()
        }),
      ].map((sentence) => squeezed(tell(sentence, 'da', facts)))
      expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([])
    })
  },
)

describe('F-CONSENT-1, -2, -3', () => {
  test('a tick stands where the family said yes, and nowhere else (X-11)', async () => {
    const paper = paperForm('F-CONSENT-2', {
      parties: [
        party({ types: ['employment', 'benefits'], contact: 'Jonas Egelund' }),
        party({
          party: { kind: 'department', id: 'school' },
          types: ['other'],
          other: 'fritid',
          direction: 'obtain',
        }),
        party({ party: { kind: 'contact', id: 'doctor' }, types: ['health'], direction: 'pass-on' }),
        party({ party: { kind: 'member', id: 'stig' }, types: ['school'] }),
      ],
    })
    const ticks = await ticksOf(paper)
    const named = (name: string) => ticks.find(([first]) => first!.startsWith(name))
    expect(ticks[0]!.slice(0, 3)).toEqual(['Hvem', 'Arbejde og uddannelse', 'Ydelser til voksne og børn'])
    expect(named('Jobcentret')).toEqual([
      'Jobcentret Jonas Egelund Hente og give videre',
      '☑',
      '☑',
      '☐',
      '☐',
      '☐',
      '☐',
      '☐',
    ])
    expect(named('Familiehuset')).toEqual(['Familiehuset', '☐', '☐', '☐', '☐', '☐', '☐', '☐'])
    expect(named('Folkeskole')![0]).toBe('Folkeskole Kun hente hos dem Hvad er »andet«? fritid')
    expect(named('Lægerne på Torvet')![0]).toContain('Kun give videre til dem')
    const order = ticks.map(([first]) => first!)
    expect(order.indexOf('På netværkskortet')).toBeLessThan(order.indexOf('I familien'))
    expect(order.some((name) => name.startsWith('Mormor') || name.startsWith('Bodil'))).toBe(false)
  })

  test.each([
    ['F-CONSENT-2', informationTypes, 'job-centre'],
    ['F-CONSENT-1', statisticsTypes, 'school'],
  ] as const)('LN-2: %s has a column for each type of information', async (form, types, id) => {
    for (const [n, type] of types.entries()) {
      const parties = [party({ party: { kind: 'department', id }, types: [type], other: 'x' })]
      const ticked = (await ticksOf(paperForm(form, { parties }))).find((row) => row.includes('☑'))!
      expect(ticked.slice(1)).toEqual(types.map((_, m) => (n === m ? '☑' : '☐')))
    }
  })

  test('X-11, O-11: numbers are only obtained, only for statistics; a daycare is asked for absence alone', async () => {
    expect(await ticksOf(letters.statistics)).toEqual([
      ['Hvem', 'Fravær', 'Standpunktskarakterer i 8.–10. klasse', 'Nationale test'],
      ['Daginstitution', '☐', '–', '–'],
      ['Folkeskole Anders på skolen', '☑', '☐', '☐'],
    ])
    const text = await textOf(letters.statistics)
    expect(text).toContain('De bruges ikke til andet. De gives ikke videre')
  })

  test('X-02, T-25, LN-5: the giver and each of 15 or more sign by name; a child of 10 to 14 is heard', async () => {
    const tables = await rows(letters.sharing)
    const signing = tables.filter(([heading]) => heading!.includes('Underskrift')).map((all) => all.slice(1))
    expect(signing.map((all) => all.map(([name]) => name))).toEqual([['Rikke Bækholm'], ['Sara Bækholm']])
    const children = await rows(
      paperForm('F-CONSENT-2', { children: [{ child: 'emil', heardOn: '2026-02-27' }, { child: 'noa' }] }),
    )
    const heard = children.find(([heading]) => heading![0] === 'Barnets navn')!
    expect(heard.slice(1)).toEqual([
      ['Emil Bækholm', 'fredag 27. februar 2026', ''],
      // Nobody knows how old Noa is.
      ['Noa Bækholm Thorlund', '–', '–'],
    ])
  })

  test.each([letters.statistics, letters.sharing, letters.families])(
    'LN-1, LN-8, X-05, X-12: $name says its end, how to withdraw, secrecy, and both bases apart',
    async (paper) => {
      const text = await textOf(paper)
      expect(text).toContain('Ophører senest: torsdag 31. december 2026')
      expect(text).toContain('Det er lige så let som at sige ja')
      expect(text).toContain('(Databeskyttelsesforordningen artikel 7, stk. 3)')
      expect(text).toContain('har tavshedspligt')
      expect(text).toContain('Kommunen må hente oplysninger, når du siger ja. (Retssikkerhedsloven § 11 a)')
      expect(text).toContain('☑ Myndighedsudøvelse (artikel 6, stk. 1, litra e)')
    },
  )

  test('X-12, X-09: what is not done yet is left to be written in by hand', async () => {
    const label = '»Sådan behandler vi dine oplysninger« blev udleveret den:'
    expect(await textOf(letters.sharing)).toContain(`${label} fredag 27. februar 2026`)
    const open = await textOf(paperForm('F-CONSENT-3', { informationSheetOn: '', guideReadOn: '' }))
    expect(open).toContain(`${label} Sådan blev den givet`)
    expect(open).not.toContain('Jeg læste vejledningen om samtykke den: fredag')
    expect(await textOf(letters.families)).toContain(
      'Jeg læste vejledningen om samtykke den: fredag 20. februar 2026',
    )
    expect(await textOf(emptyForm('F-CONSENT-2'))).toContain('Barn 4:')
  })

  test('every department of the form, each ticked, takes three pages at most', async () => {
    for (const [form, model] of [
      ['F-CONSENT-2', 'A'],
      ['F-CONSENT-3', 'D'],
    ] as const) {
      const parties = departmentsOn(circle.today)
        .filter(({ models }) => models.includes(model))
        .map(({ id }) => party({ party: { kind: 'department', id }, types: ['other'], other: 'Fritid' }))
      expect((await readPdf(await paperForm(form, { parties }).draw())).pages).toBeLessThanOrEqual(3)
    }
  })
})
