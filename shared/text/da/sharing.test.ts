import { expect, test } from 'vitest'
import { sharing } from './sharing.ts'

test('hvad nogen ikke ser, og hvem der ikke har sagt ja, siges på dansk', () => {
  expect(
    sharing.withheld('Jobcentret', 'Mie', ['health'], [{ givers: ['Mie'], because: 'consent-missing' }]),
  ).toBe('Jobcentret ser ikke Mies helbred. Mie har ikke sagt ja.')
  expect(
    sharing.withheld(
      'skolen',
      'Tobias',
      ['employment', 'health'],
      [
        { givers: ['Mie', 'Kaj'], because: 'consent-withdrawn' },
        { givers: ['Tobias'], because: 'consent-youth-signature-missing' },
      ],
    ),
  ).toBe(
    'Skolen ser ikke Tobias’ arbejde og uddannelse samt helbred. Mie og Kaj har trukket deres ja tilbage. Tobias skal selv sige ja og har ikke gjort det endnu.',
  )
  expect(
    sharing.withheld('PPR', 'Emil', ['school'], [{ givers: [], because: 'consent-giver-not-in-family' }]),
  ).toBe('PPR ser ikke Emils skolegang. Ingen i familien kan sige ja for Emil.')
})

test('hvad nogen ser, tælles op med »og«', () => {
  expect(sharing.sees(['Mie', 'Alma'], ['benefits', 'health'])).toBe('Mie og Alma: ydelser og helbred')
  expect(sharing.reads([1, 2], [0, 1], [0, 0])).toBe('Kan læse 1 af 2 mål og 0 af 1 indsats.')
})
