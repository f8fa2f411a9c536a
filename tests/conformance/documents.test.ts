import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable } from '#bot/documents/printable.ts'
import { drawDocument } from '#bot/documents/draw-document.ts'
import { letters, noon } from '../support/letters.ts'
import { pdfFaults } from '../support/pdf-faults.ts'
import { readPdf, squeezed } from '../support/pdf.ts'

type Drawn = { name: string; view: object; draw: (change?: object) => Promise<Uint8Array> }
const all = Object.values(letters) as unknown as Drawn[]

/** Every text in a view. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return part ? [part] : []
  return part && typeof part === 'object' ? Object.values(part).flatMap(textsOf) : []
}
/** The view with every text changed. */
function changed<Part>(part: Part, change: (text: string, key: string) => string, key = ''): Part {
  if (typeof part === 'string') return change(part, key) as Part
  if (Array.isArray(part)) return part.map((one) => changed(one, change, key)) as Part
  if (part && typeof part === 'object')
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, changed(value as unknown, change, name)]),
    ) as Part
  return part
}
/** Words that choose what is printed rather than stand there. */
const chooses = new Set(['form', 'is', 'group', 'direction', 'act', 'types'])

describe.each(all)('$name', ({ view, draw }) => {
  test('is for everybody: the tree itself is right', async () => {
    expect(pdfFaults(await readPdf(await draw()))).toEqual([])
  })

  test('shows every text that its view can hold', async () => {
    const { text, artifacts } = await readPdf(await draw())
    const shown = squeezed(`${text} ${artifacts.join(' ')}`)
    const spoken = changed(view, (one, key) => (chooses.has(key) ? '' : one))
    expect(textsOf(spoken).filter((one) => !shown.includes(squeezed(one)))).toEqual([])
  })

  test('is the same to the last byte for the same view and time', async () => {
    const [one, other] = [await draw(), await draw()]
    expect(Buffer.compare(one, other)).toBe(0)
    expect((await readPdf(one)).made).toBe('D:20260318110000Z')
  })

  test('O-08, LN-1, LN-4: holds no CPR number and no law that is gone', async () => {
    const { text, raw } = await readPdf(await draw())
    expect(text).not.toMatch(/\d{6}-?\d{4}|persondatalov|serviceloven/i)
    expect(raw).not.toMatch(/persondatalov/i)
  })

  test('is drawn, and told right, whatever people are called and whatever they wrote', async () => {
    const odd = fc.constantFrom(
      '#panic() *x* _y_ $z$ \\u{41} <a> @b `c` // d /* e',
      'سمية الأحمد',
      '王小明 👩‍👩‍👧‍👦',
      'Ærøskøbing-Østergård von und zu Blåbærsø-Ålborg Åse Ægidius',
      'Donaudampfschiffahrtsgesellschaftskapitænsenkepensionsudbetalingskontor',
      'a\u064b\u202e\u0000\ud800\u0301',
      'to\nlinjer',
      // Not in the Noto Sans Arabic that Debian installs: the machine's fonts are not asked.
      '\u0870',
    )
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    const typed = fc.oneof(odd, any).filter((text) => printable(text).trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 8, maxLength: 8 }), async (texts) => {
        let n = 0
        const hostile = changed(view, (one, key) => (chooses.has(key) ? one : texts[n++ % texts.length]!))
        const pdf = await readPdf(await draw(hostile))
        expect(pdfFaults(pdf)).toEqual([])
        const plain = texts.filter((text) => /^[!-~](?:[ -~]*[!-~])?$/.test(text))
        expect(plain.filter((text) => !squeezed(pdf.text).includes(squeezed(text)))).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('Det ved vi om dig', () => {
  test('says what was left out and why, and where to complain', async () => {
    const text = squeezed((await readPdf(await letters.aboutYou.draw())).text)
    expect(text).toContain('To linjer fra netværksmødet: De handler om en anden')
    expect(text).toContain('Vil du klage? Datatilsynet, Carl Jacobsens Vej 35')
    expect(text).toContain('Bodil Hedegaard Lærer, Folkeskole så planen, dit afsnit')
  })

  test('of somebody about whom hardly anything is held, it says so', async () => {
    const empty = changed(letters.aboutYou.view, (text) => text)
    const pdf = await readPdf(
      await letters.aboutYou.draw({
        ...empty,
        masterData: {
          birthDate: '',
          address: '',
          school: '',
          joinedOn: '',
          leftOn: '',
          cprOnRecord: false,
          family: [],
        },
        situation: '',
        plan: null,
        earlierPlans: [],
        consentsGiven: [],
        consentsConcerning: [],
        network: [],
        meetings: [],
        log: [],
        leftOut: [],
      }),
    )
    expect(pdfFaults(pdf)).toEqual([])
    expect(squeezed(pdf.text)).toContain('Du har ikke givet nogen.')
    expect(squeezed(pdf.text)).toContain(
      'Ikke noget ud over det her: Efter et netværksmøde skriver koordinatoren',
    )
    expect(pdf.text).not.toContain('CPR')
  })

  test('two hundred lines of log go on over pages, no row in two halves, the heading on each', async () => {
    const [line] = letters.aboutYou.view.log
    const log = Array.from({ length: 200 }, (_, n) => ({ ...line!, what: `Linje ${n} `.repeat(1 + (n % 9)) }))
    const pdf = await readPdf(await letters.aboutYou.draw({ log }))
    expect(pdf.pages).toBeGreaterThan(5)
    expect(pdfFaults(pdf)).toEqual([])
    expect(pdf.artifacts[4]).toContain('Hvornår')
    expect(squeezed(pdf.text)).toContain('Linje 199')
  })
})

test('F-FLYER-1: the folder prints on two pages at most, and D-01’s letter on one', async () => {
  expect((await readPdf(await letters.flyer.draw())).pages).toBeLessThanOrEqual(2)
  expect((await readPdf(await letters.firstLetter.draw())).pages).toBe(1)
})

test('F-AGENDA-1: no word of an agenda is broken that has room, and each line of the times is whole', async () => {
  const letter = letters.agenda
  const long =
    'Velkomst ved familiekoordinator. Derefter fortæller sundhedsplejersken om sommeren, og familien svarer.'
  const blocks = letter.view.blocks.map((block) =>
    block.is === 'table' && block.columns.includes('Tid')
      ? { ...block, rows: [[long, 'Sundhedsplejerske Ingelise Kristoffersen', '10 min.'], ...block.rows] }
      : block,
  )
  const { text, broken } = await readPdf(await letter.draw({ blocks }))
  expect(broken).toBe(0)
  expect(text.match(/\d+ min\./g)).toEqual(['10 min.', '5 min.', '10 min.'])
})

describe('the engine', () => {
  test('draws what is asked for at once, each as if it were alone', async () => {
    const alone = [await letters.sheet.draw(), await letters.sharing.draw(), await letters.aboutYou.draw()]
    const together = await Promise.all(
      Array.from({ length: 4 }, () => [
        letters.sheet.draw(),
        letters.sharing.draw(),
        letters.aboutYou.draw(),
      ]).flat(),
    )
    for (const [n, pdf] of together.entries()) expect(Buffer.compare(pdf, alone[n % 3]!)).toBe(0)
  })

  test('says which document could not be made, and goes on with the next', async () => {
    const { letter, view } = letters.sheet
    const fails = (change: Partial<typeof letter>) => drawDocument({ ...letter, ...change }, view, noon)
    await expect(fails({ folder: 'no-such-letter' })).rejects.toMatchObject({
      name: 'DocumentNotMade',
      code: 'no-such-letter',
    })
    await expect(fails({ title: () => '' })).rejects.toThrow('PDF/UA-1 error')
    await expect(fails({ folder: '../../infra' })).rejects.toMatchObject({ name: 'DocumentNotMade' })
    // What cannot even be handed over costs the thread; the next document begins another.
    await expect(letters.sheet.draw({ title: (() => '') as unknown as string })).rejects.toMatchObject({
      code: 'form: typesetter',
    })
    expect((await letters.sheet.draw()).length).toBeGreaterThan(10_000)
  })

  test('no template fetches a package, reads a file or asks for the time', () => {
    const templates = globSync(new URL('../../bot/documents/**/*.typ', import.meta.url).pathname)
    expect(templates.length).toBeGreaterThan(5)
    for (const file of templates)
      expect(readFileSync(file, 'utf8')).not.toMatch(
        /@preview|@local|\bread\(|plugin\(|datetime\.today|\beval\(/,
      )
  })

  test('a document that only calls itself tagged does not pass', async () => {
    const pdf = await readPdf(await letters.sharing.draw())
    const untold = { ...pdf, tree: [], loose: [pdf.text] }
    expect(pdfFaults(untold)).toContain('a page without tree')
    expect(pdfFaults({ ...pdf, raw: pdf.raw.replaceAll('/Scope /Column', '') })).toContain(
      'a heading of a table without scope',
    )
    expect(pdfFaults({ ...pdf, universal: null })).toEqual(['does not call itself PDF/UA-1'])
  })
})
