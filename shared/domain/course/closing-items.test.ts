import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asShown, journalsOf } from './closing-items.ts'
import { departments } from './departments.ts'

const department = (id: string | null) => ({ department: id })

test('X-35: the journals are her own, and each department of the map and of the consents once, in their order', () => {
  const parties = ['school', null, 'job-centre', 'psychology', 'school'].map(department)
  expect(journalsOf(parties, departments)).toEqual(['own', 'job-centre', 'school', 'psychology'])
  expect(journalsOf([], departments)).toEqual(['own'])
})

const named = fc.constantFrom<string[]>('school', 'job-centre', 'dental-care', 'home-nurses', 'night-school')

test('X-35: whichever department took part has a journal, known to the product, added by the municipality, closed or on no list', () => {
  fc.assert(
    fc.property(fc.array(fc.option(named)), fc.uniqueArray(named), (ids, listed) => {
      const journals = journalsOf(
        ids.map(department),
        listed.map((id) => ({ id })),
      )
      expect(journals[0]).toBe('own')
      const [took, known] = [journals.slice(1), new Set(listed)]
      expect(took.toSorted()).toEqual([...new Set(ids.filter((id) => id !== null))].toSorted())
      const places = took.map((id) => (known.has(id) ? listed.indexOf(id) : listed.length))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

test('the channel is seen to last, after every journal', () => {
  const items = ['channel', 'dental-care', 'school', 'own', 'home-nurses']
  expect(items.toSorted(asShown([...departments, { id: 'home-nurses' }]))).toEqual([
    'own',
    'school',
    'home-nurses',
    'dental-care',
    'channel',
  ])
})
