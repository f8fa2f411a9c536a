import { describe, expect, test } from 'vitest'
import { informationTypes, statisticsTypes } from '#shared/domain/consent/consent.ts'
import { letters } from '../support/letters.ts'
import { readPdf, squeezed } from '../support/pdf.ts'

describe('F-CONSENT-1, -2, -3', () => {
  const rows = async (draw: () => Promise<Uint8Array>) => {
    const { tree } = await readPdf(await draw())
    const tables = tree.flatMap((page) => page.parts.filter(({ role }) => role === 'Table'))
    return tables.map((table) =>
      table.parts.flatMap((part) => part.parts.map((row) => row.parts.map((cell) => squeezed(cell.text)))),
    )
  }

  test('a tick stands where the family said yes, and nowhere else (X-11)', async () => {
    const [ticks] = await rows(letters.sharing.draw)
    const named = (name: string) => ticks!.find(([first]) => first!.startsWith(name))
    expect(ticks![0]).toEqual([
      'Hvem',
      'Arbejde',
      'Ydelser',
      'Helbred',
      'Skole',
      'Dagtilbud',
      'Hverdag',
      'Andet',
    ])
    expect(named('Jobcentret')).toEqual([
      'Jobcentret, Jonas Egelund vi må hente og give videre',
      '☑',
      '☑',
      '☐',
      '☐',
      '☐',
      '☐',
      '☐',
    ])
    expect(named('Familiehuset')).toEqual(['Familiehuset', '☐', '☐', '☐', '☐', '☐', '☐', '☐'])
    expect(named('Familierådgivningen')![0]).toContain('andet: fritid og klub')
    expect(named('Folkeskole')![0]).toContain('vi må hente, ikke give videre')
    expect(named('Rasmus Holm')![0]).toContain('vi må give videre, ikke hente')
  })

  test('each type of information has a column of its own (LN-2)', async () => {
    const columns = async (types: readonly string[], draw: (change: object) => Promise<Uint8Array>) => {
      const party = (type: string) => ({
        group: 'outside',
        name: type,
        person: '',
        ticked: { direction: 'both', types: [type], other: type },
      })
      const [ticks] = await rows(() => draw({ parties: types.map(party) }))
      return types.map((type) =>
        ticks!
          .find(([first]) => first!.startsWith(type))!
          .slice(1)
          .join(''),
      )
    }
    const one = (all: readonly string[]) =>
      all.map((_, n) => all.map((_, m) => (n === m ? '☑' : '☐')).join(''))
    const { sharing, statistics } = letters
    expect(await columns(informationTypes, (change) => sharing.draw(change))).toEqual(one(informationTypes))
    expect(await columns(statisticsTypes, (change) => statistics.draw(change))).toEqual(one(statisticsTypes))
  })

  test('X-11, O-11: numbers are only obtained, only for statistics, and national tests are a tick of their own', async () => {
    const [ticks] = await rows(letters.statistics.draw)
    expect(ticks).toEqual([
      ['Hvor', 'Fravær', 'Karakterer', 'Nationale test'],
      ['Folkeskole, Skovbakkeskolen', '☑', '☑', '☐'],
      ['Daginstitution', '☐', '☐', '☐'],
    ])
    const { text } = await readPdf(await letters.statistics.draw())
    expect(squeezed(text)).toContain('Kun til statistik.')
    expect(squeezed(text)).toContain('vi giver dem ikke videre')
  })

  test('X-02, T-25, LN-5: the giver and each of 15 or more sign by name; a child of 10 to 14 is heard', async () => {
    const [, signatures, heard] = await rows(letters.sharing.draw)
    expect(signatures!.map(([name]) => name)).toEqual([
      'Navn',
      'Maja Ødegård Storm',
      'Sofie Storm fyldt 15 år',
    ])
    expect(heard!.map(([name]) => name)).toEqual(['Barn', 'Æskil Storm'])
    expect((await rows(letters.families.draw)).length).toBe(2)
  })

  test.each([letters.statistics, letters.sharing, letters.families] as {
    name: string
    draw: () => Promise<Uint8Array>
  }[])(
    'LN-1, LN-8, X-05, X-12: $name says its end, how to withdraw, secrecy, and both bases apart',
    async ({ draw }) => {
      const text = squeezed((await readPdf(await draw())).text)
      expect(text).toMatch(/til og med (torsdag|fredag) 18\. (marts 2027|september 2026)/)
      expect(text).toContain('Det er lige så let som at sige ja')
      expect(text).toContain('databeskyttelsesforordningens artikel 7, stk. 3')
      expect(text).toContain('har tavshedspligt')
      expect(text).toContain(
        'Samtykke efter retssikkerhedslovens § 11 a Grundlag i GDPR artikel 6, stk. 1, litra e',
      )
    },
  )

  test('X-12: a sheet that is not handed out yet leaves an empty tick', async () => {
    const sheet = async (informationSheetOn: string | null) =>
      squeezed((await readPdf(await letters.sharing.draw({ informationSheetOn }))).text)
    expect(await sheet('onsdag 18. marts 2026')).toContain('☑ Jeg har fået sedlen')
    expect(await sheet(null)).toContain('☐ Jeg har fået sedlen')
  })

  test('X-09: F-CONSENT-3 says who has read the guide, and who has not', async () => {
    const text = squeezed((await readPdf(await letters.families.draw())).text)
    expect(text).toContain('☑ Karen Ravnsø har læst vejledningen om samtykke mandag 16. marts 2026')
    expect(text).toContain('☐ Jonas Egelund har læst vejledningen')
  })

  test('all thirteen lines of the seed, each ticked, are two pages', async () => {
    const [party] = letters.sharing.view.parties
    const parties = Array.from({ length: 13 }, (_, n) => ({ ...party!, name: `Afdeling nummer ${n}` }))
    expect((await readPdf(await letters.sharing.draw({ parties }))).pages).toBe(2)
  })
})
