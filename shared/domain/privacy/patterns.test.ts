import { expect, test } from 'vitest'
import { patternsIn as kinds } from '../../../tests/support/patterns-in.ts'
import { givenNames } from './lists/given-names.ts'
import { shapedSurnames, surnames } from './lists/surnames.ts'

test.for([
  'uge 10 11 12 13 14',
  '12.03.2026 14-15',
  'den 12.03.26 14.30',
  '18.03.2026 og 25.03.2026',
  'Møde-id: 323 349 865 60',
  'EAN 5798007000993',
  'kr. 12.500,00 og 1.403.121',
  'bilag 1-3, bygning 12, 2. sal',
  'Version 3.1.0.2',
  'Folkeskolen og Musikskolen',
  'Se www.birkelund.example/skema?id=88',
])('nothing personal in %s', (text) => {
  expect(kinds(text)).toEqual([])
})

test.for([
  ['Kærmindevej nr. 4', 'address'],
  ['Åbrinken 5, st. th.', 'address'],
  ['Under Elmene 12, 5230 Odense M', 'address'],
  ['Østre Boulevard 46, 3. tv', 'address'],
  ['postnr. 6700 Esbjerg', 'address'],
  ['2000 Frederiksberg', 'address'],
  ['bil AB-12-345', 'plate'],
  ['nummerplade ab 12 345', 'plate'],
  ['konto nr. 1234 1234567890', 'account'],
  ['DK50 0040 0440 1162 43', 'account'],
  ['https://sag.example/borger/4471823', 'link'],
  ['https://intra.example/sag?id=123456', 'link'],
  ['Fars IP er 188.151.2.219', 'network-address'],
  ['fe80:0:0:1:2aff:fe00:12:9', 'network-address'],
  ['mor (at) mail.example', 'mail'],
  ['mor at mail dot dk', 'mail'],
  ['aula.dk/profil/3344556', 'link'],
  ['sbsys://sag/123456', 'link'],
  ['Overfør til 1234 1234567890', 'account'],
  ['reg 1234/ konto 7654321', 'account'],
  ['kto.nr. 12345678901234', 'account'],
  ['7400, Herning', 'address'],
  ['8600 SILKEBORG', 'address'],
  ['SFO Krudtuglen', 'institution'],
  ['i vuggestuen Solstrålen', 'institution'],
  ['opholdsstedet Bakkegården', 'institution'],
  ['Birkeskolens SFO', 'institution'],
  ['dreng (*12.03.2012)', 'birth-date'],
  ['fødselsdato 12032012', 'birth-date'],
  ['født i marts 2012', 'birth-date'],
  ['mobil: 22 334 455', 'phone'],
  ['Børnehaven Regnbuen', 'institution'],
  ['Birkeskolen', 'institution'],
  ['født lørdag den 14. marts 2012', 'birth-date'],
  ['årgang 2012', 'birth-date'],
  ['Mor er på arbejdspladsen tlf. 20 30 40 50', 'phone'],
  ['Ring til mor på arbejdspladsen, tlf. 20 30 40 50', 'phone'],
  ['Kontakt kriseforum tlf. 20304050', 'phone'],
  ['Mor træffes på legepladsen: 20304050', 'phone'],
  ['Far træffes på 22.334.455', 'phone'],
  ['I kan fange Van Ducs mor på 40 383 694 efter kl. 16', 'phone'],
  ['hjemmenummer: 25 334 455', 'phone'],
  ['Børnehaven Børnely', 'institution'],
  ['Børnehuset Børnehøjen', 'institution'],
  ['Børnehaven Majgården', 'institution'],
  ['Institutionen Mandagsklubben', 'institution'],
  ['sbsys.dk/sag/2026/12345', 'link'],
  ['sbsys.dk/sag/2026-0412', 'link'],
  ['12. marts 2012, 14 år', 'birth-date'],
  ['pigen (12. marts, nu 14 år)', 'birth-date'],
  ['12.03.2025 (1 år)', 'birth-date'],
  ["SFO'en Krudtuglen", 'institution'],
  ['Ida, 7400 Herning', 'address'],
  ['Astrid 8000 Aarhus C', 'address'],
  ['Sagal, 2800 Lyngby', 'address'],
  ['14.03.12 12-34', 'cpr'],
  ['mor (a) mail . dk', 'mail'],
] as const)('%s is found as %s', ([text, kind]) => {
  expect(kinds(text).map(([found]) => found)).toContain(kind)
})

test.for([
  'Rum 21 22 23 24',
  'Rekv. nr. 79923336',
  'budgettet er på 12.345.678 kr.',
  'vi er på 12 345 678 kr. i alt',
  'Ring senest den 12.03.2026',
  'Klokken 10.15-11.45',
  'Faktura 20260312-0099 betales',
  'Mødet er 2026, Torsdag den 5.',
  'Torsdag i uge 2450, Onsdag',
  'Skolen Teams og klubben Onsdag',
  'Den tolvte marts mødes vi',
  'linkedin.com/company/kl',
  'Evaluering 2025-2026',
  'Orientering om skoleåret 2025-2026',
  'Direkte 2026-2027',
  'Status på 2025-2026',
  'Kontakt 2025-2026',
  'budget på 25.000.000',
  'Ring kl. 20.15-21.45',
  'Læs mere på kommune.dk/familie-2026',
  'kommune.dk/familie-2025-2026',
  'Uddannelse til pædagog, årgang 2026',
  'Bevilling fra 1. maj, 2 år',
  'Aftalen gælder 1. marts 2026, 1 år ad gangen',
  'Projektet begynder 1. januar 2025, 3 år',
  'tredje i maj, 3 år',
  'SFO Leder',
  "SFO'en Leder",
  'Møde-id 4455 Teams',
  'Hold 1203 Hansen',
  'Versionen 188.151.2.219',
  'v. 188.151.2.219',
  'Modelnr. AB12345',
  'Adgangskode 4455 6677',
  'Kode: 44 55 66 77',
  'Sagsnr AB12345',
  'Lokalenr. 2300 Birk',
  'Skole SFO Klub',
  'Pris 4500, Tilskud',
  'Møde 12.03.26 10-11',
  'Datoer: 10/1 17/1 24/11',
  'Se bilag (a) Referat. Vi taler om',
])('an office’s own numbers and words are nobody’s: %s', (text) => {
  expect(kinds(text)).toEqual([])
})

/** Each with the words that make the same signs a number of an office's, which end as many a name does: EAN, uge, nr., id, v. */
const identifiers = [
  ['120312-4823', 'cpr'],
  ['14 03 12 12 34', 'cpr'],
  ['31456789', 'phone'],
  ['3145 6789', 'phone'],
  ['7400 Herning', 'address'],
  ['AB 12 345', 'plate'],
  ['188.151.2.219', 'network-address'],
  ['12.03.2012, 14 år', 'birth-date'],
] as const

test('X-10 no name before an identifier excuses it, however the name ends', () => {
  const names = `${givenNames} ${surnames} ${shapedSurnames} jean sean saga zafra lauge gustav arvid`.split(
    ' ',
  )
  // One for each ending: what stands before it tells nothing more.
  const told = [...new Map(names.map((name) => [name.slice(-4), name])).values()].map(
    (name) => name.charAt(0).toUpperCase() + name.slice(1),
  )
  for (const [identifier, kind] of identifiers)
    for (const sign of [' ', ': ', 's '])
      expect(
        told.filter((name) => !kinds(`${name}${sign}${identifier}`).some(([found]) => found === kind)),
        `${sign}${identifier}`,
      ).toEqual([])
})
