import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neverIssuedCpr } from '../../../tests/support/course.ts'
import { allowedFault, allowedFor, allowedKinds, longestAllowed, mostAllowed } from './allow-list.ts'
import { findPersonalData } from './guard.ts'

const knownTerms = ['Sofie Lund', 'Sofie', 'Lund', 'Maja', 'Bo', 'Kildevej', 'Skovbakkeskolen']
const mailDomains = ['birkelund.example']
const cpr = `${neverIssuedCpr.slice(0, 6)}-${neverIssuedCpr.slice(6)}`

describe('what may be put on the municipality’s allow list', () => {
  test.for([
    ['room', 'Sal Rønnebær', null],
    ['number', '70 10 20 00', null],
    ['number', '7010xxxx', null],
    ['address', 'Rådhuspladsen 1, 9999 Birkelund', null],
    ['address', '@birkelund.example', null],
    ['address', '@Birkelund.example', null],
    ['address', '@gmail.example', 'allowed-other-domain'],
    ['word', '@post.birkelund.example', 'allowed-other-domain'],
    ['word', 'x', 'allowed-length'],
    ['word', '   ', 'allowed-length'],
    ['word', 'a'.repeat(longestAllowed + 1), 'allowed-length'],
    ['number', 'Omstillingen', 'allowed-no-number'],
    ['word', '70 10 20 00', 'allowed-no-number'],
    ['word', `Nr. ${cpr}`, 'allowed-never'],
    ['number', neverIssuedCpr, 'allowed-never'],
    ['word', 'født 12. maj 2015', 'allowed-never'],
    ['room', 'lokale BIRK', 'allowed-already'],
  ] as const)('%s, »%s«: %s', ([kind, text, fault]) => {
    expect(allowedFault({ kind, text }, ['Lokale Birk'], mailDomains)).toBe(fault)
  })

  test('no more than there is room for where it is carried along', () => {
    const full = Array.from({ length: mostAllowed }, (_, n) => `Lokale ${n}`)
    expect(allowedFault({ kind: 'room', text: 'Lokale Ny' }, full, mailDomains)).toBe('allowed-too-many')
  })

  test('no kind lets a CPR number in, however it is written', () => {
    const written = fc.constantFrom(neverIssuedCpr, cpr, cpr.replace('-', ' '), `CPR: ${cpr}`, `x ${cpr} y`)
    fc.assert(
      fc.property(written, fc.constantFrom(...allowedKinds), (text, kind) => {
        expect(allowedFault({ kind, text }, [], mailDomains)).toBe('allowed-never')
      }),
    )
  })
})

describe('X-10 whatever an administrator has written there', () => {
  const spelt = (name: string) =>
    fc.constantFrom(
      name,
      `${name}s`,
      name.toUpperCase(),
      name.split('').join(' '),
      `${name} Hansen`,
      `Møde om ${name}`,
    )
  const name = fc.constantFrom('Sofie', 'Lund', 'Sofie Lund', 'Maja', 'Kildevej', 'Skovbakkeskolen')
  const entry = fc.oneof(
    name.chain(spelt),
    fc.constantFrom(cpr, 'Sal Rønnebær', '@birkelund.example', '70102000'),
  )
  const sentence = fc
    .array(fc.constantFrom('kaffe', 'Kom', 'i', 'god', 'tid', 'lokalet', 'Bo', 'og'), { maxLength: 5 })
    .map((words) => words.join(' '))

  test('a name of the family and a CPR number are found as if there were no list', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), name, sentence, (list, who, words) => {
        const text = `${words} Møde om ${who} med CPR ${cpr}. ${words}`
        const grave = (allowed: readonly string[]) =>
          findPersonalData({ fields: [{ field: 'body', text }], knownTerms, allowed })
            .filter(({ kind }) => kind === 'known-term' || kind === 'cpr')
            .map(({ start, end, kind, level }) => ({ start, end, kind, level }))
        const without = grave([])
        expect(without.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['known-term', 'cpr']))
        expect(grave(allowedFor(list, knownTerms))).toEqual(without)
      }),
    )
  })

  test('what holds nothing of the family counts, and takes the false alarm away', () => {
    const list = ['Sal Rønnebær', 'Sofie Lunds sal', 'Omstillingen, 70 10 20 00']
    expect(allowedFor(list, knownTerms)).toEqual(['Sal Rønnebær', 'Omstillingen, 70 10 20 00'])
    expect(allowedFor(list, [])).toEqual(list)
  })
})
