import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVault, SealBroken } from './vault.ts'

const place = {
  municipalityId: '1f0e9d8c-7b6a-4594-8d3c-2b1a0f9e8d05',
  table: 'family_member',
  row: 'course/member',
}
const vault = createVault(Buffer.alloc(32, 7))

test('what was sealed opens again, whatever it says, and never shows in the sealed bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 4 }), (text) => {
      const sealed = vault.seal(place, text)
      expect(vault.open(place, sealed)).toBe(text)
      expect(sealed.includes(Buffer.from(text, 'utf8'))).toBe(false)
    }),
  )
})

test('the same text is sealed differently every time', () => {
  expect(vault.seal(place, '010190-0000').equals(vault.seal(place, '010190-0000'))).toBe(false)
})

test('a single flipped bit anywhere is noticed', () => {
  const sealed = vault.seal(place, 'Sofie bor hos sin far')
  for (let at = 0; at < sealed.length; at++) {
    const tampered = Buffer.from(sealed)
    tampered[at]! ^= 1
    expect(() => vault.open(place, tampered), `byte ${at}`).toThrow(SealBroken)
  }
  expect(() => vault.open(place, sealed.subarray(0, 20))).toThrow(SealBroken)
})

test.each([
  ['row', { ...place, row: 'course/other' }],
  ['table', { ...place, table: 'plan_version' }],
  ['municipality', { ...place, municipalityId: '00000000-0000-4000-8000-000000000000' }],
  ['fields that only look alike when joined', { ...place, table: 'family_member","course', row: 'member' }],
])('moved to another %s it does not open', (_where, elsewhere) => {
  expect(() => vault.open(elsewhere, vault.seal(place, '0101900000'))).toThrow(SealBroken)
})

test('a former key still opens what it sealed, and seals nothing new; without it nothing opens', () => {
  const [old, next] = [randomBytes(32), randomBytes(32)]
  const sealed = createVault(old).seal(place, 'før nøgleskiftet')
  expect(createVault(next, [old]).open(place, sealed)).toBe('før nøgleskiftet')
  expect(() => createVault(next).open(place, sealed)).toThrow(SealBroken)
  expect(() => createVault(old).open(place, createVault(next, [old]).seal(place, 'efter'))).toThrow(
    SealBroken,
  )
})

test('the blind index finds the same number, differs between municipalities and between keys', () => {
  const index = vault.blindIndex(place.municipalityId, '0101900000')
  expect(index.equals(vault.blindIndex(place.municipalityId, '0101900000'))).toBe(true)
  expect(index.equals(vault.blindIndex('00000000-0000-4000-8000-000000000000', '0101900000'))).toBe(false)
  expect(index.equals(createVault(Buffer.alloc(32, 8)).blindIndex(place.municipalityId, '0101900000'))).toBe(
    false,
  )
})

test('JSON goes in and comes out', () => {
  expect(vault.openJson(place, vault.sealJson(place, { situation: 'Trives', school: '' }))).toEqual({
    situation: 'Trives',
    school: '',
  })
})

test('a short key is refused', () => {
  expect(() => createVault(Buffer.alloc(16))).toThrow('32 bytes')
})
