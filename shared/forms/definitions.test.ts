import { describe, expect, test } from 'vitest'
import type { LawKey } from '#shared/domain/consent/law-keys.ts'
import { informationTypes, statisticsTypes } from '#shared/domain/consent/consent.ts'
import { circle } from '../../tests/support/blended-family.ts'
import type { Condition } from './condition.ts'
import { factsOn } from './facts.ts'
import { fieldsOf, questionsOf, type Bounds, type Field, type Form, type Question } from './form.ts'
import { newForm } from './new-answers.ts'
import { checkAnswers } from './schema.ts'
import { forms } from './versions.ts'

/** Every question with the names that it may lean on: of its row, then of the form. */
function inScope(form: Form): { name: string; question: Question; before: string[]; all: string[] }[] {
  const outer = questionsOf(form)
  return outer.flatMap(([name, question], n) => {
    const above = outer.slice(0, n + 1).map(([one]) => one)
    const own = { name, question, before: above.slice(0, -1), all: outer.map(([one]) => one) }
    if (question.kind !== 'rows') return [own]
    const rows = Object.entries(question.of)
    return [
      own,
      ...rows.map(([inner, of], m) => ({
        name: inner,
        question: of,
        before: [...above, ...rows.slice(0, m).map(([one]) => one)],
        all: [...own.all, ...rows.map(([one]) => one)],
      })),
    ]
  })
}

function fieldsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsIn)
  if ('any' in condition) return condition.any.flatMap(fieldsIn)
  if ('not' in condition) return fieldsIn(condition.not)
  if ('rows' in condition) return [condition.rows]
  return ['person' in condition ? condition.person : condition.field]
}

/** What a question's days, people and rows name. */
function namesIn(question: Question): string[] {
  const bounded: Bounds = question.kind === 'date' || question.kind === 'signature' ? question : {}
  const days = [...(bounded.notBefore ?? []), ...(bounded.notAfter ?? [])]
  const who = question.kind === 'person' ? question.who : question.kind === 'grid' ? question.members : []
  return [
    ...days.flatMap((day) => (day === 'today' ? [] : [day.field.split('.')[0]!])),
    ...who.flatMap(({ custodyOf, besides }) => [custodyOf ?? [], besides ?? []].flat()),
    ...(question.kind === 'signature' ? [question.of] : []),
  ]
}

const bilingual = (part: unknown): part is { da: string; en: string } =>
  typeof part === 'object' && part !== null && 'da' in part

describe.for(forms.map((form) => [`${form.id} version ${form.version}`, form] as const))('%s', ([, form]) => {
  test('names every field once', () => {
    const names = fieldsOf(form).map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('leans only on what is asked: conditions on what stands above, days and people on what there is', () => {
    for (const { question, before, all } of inScope(form)) {
      expect(before).toEqual(expect.arrayContaining(question.when ? fieldsIn(question.when) : []))
      expect(all).toEqual(expect.arrayContaining(namesIn(question)))
    }
    const names = questionsOf(form).map(([name]) => name)
    for (const { holds, at } of form.rules)
      expect(names).toEqual(expect.arrayContaining([at, ...fieldsIn(holds)]))
  })

  test('speaks Danish and English everywhere, and names no fact that is not known', () => {
    const facts = factsOn(circle, { name: 'Birkelund Kommune', dataProtectionOfficer: null, reached: null })
    const texts: { da: string; en: string }[] = []
    JSON.stringify(form, (_, part: unknown) => {
      if (bilingual(part)) texts.push(part)
      return part
    })
    expect(texts.length).toBeGreaterThan(10)
    for (const { da, en } of texts) {
      expect(da).toMatch(/\S/)
      expect(en).toMatch(/\S/)
      const named = [...`${da} ${en}`.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!)
      for (const fact of named) expect(Object.keys(facts)).toContain(fact)
      expect(da).not.toMatch(/!|Fejl/)
    }
  })

  test('is not valid as it begins, unless it asks nothing', () => {
    expect(checkAnswers(form, newForm(form, circle), circle).ok).toBe(questionsOf(form).length === 0)
  })
})

describe.for(forms.filter(({ consent }) => consent !== null).map((form) => [form.id, form] as const))(
  '%s asks all that a permission is made of',
  ([, form]) => {
    const kinds = Object.fromEntries(questionsOf(form).map(([name, { kind }]) => [name, kind]))
    const rows = (name: string) => {
      const question = questionsOf(form).find(([one]) => one === name)?.[1]
      return Object.entries(question?.kind === 'rows' ? question.of : {}).map(([one, { kind }]) => [
        one,
        kind,
      ])
    }

    test('by the names and kinds that it is read by', () => {
      expect(kinds).toMatchObject({
        giver: 'person',
        aboutGiver: 'tick',
        children: 'rows',
        parties: 'grid',
        from: 'date',
        until: 'date',
        informationSheetOn: 'date',
        signature: 'signature',
        youths: 'rows',
        gdprBasis: 'choice',
      })
      expect(rows('children')).toEqual(
        expect.arrayContaining([
          ['child', 'person'],
          ['heardOn', 'date'],
        ]),
      )
      expect(rows('youths')).toEqual([
        ['youth', 'person'],
        ['signature', 'signature'],
      ])
    })

    test('in rows that name one person each, so that a card can offer everybody by a tick', () => {
      for (const [, question] of questionsOf(form)) {
        if (question.kind !== 'rows') continue
        expect(question.unique === undefined ? undefined : question.of[question.unique]?.kind).toBe('person')
      }
    })

    test('X-11: with the types of its purpose and no others', () => {
      const grid = fieldsOf(form).find(([name]) => name === 'parties')?.[1] as Extract<
        Field,
        { kind: 'grid' }
      >
      const statistics = form.consent?.purpose === 'statistics'
      expect(Object.keys(grid.types)).toEqual([...(statistics ? statisticsTypes : informationTypes)])
      expect(Object.keys(grid.directions)).toEqual(statistics ? ['obtain'] : ['both', 'pass-on', 'obtain'])
    })

    test('LN-8: and a basis that the law knows', () => {
      const basis = questionsOf(form).find(([name]) => name === 'gdprBasis')?.[1]
      const known: LawKey[] = ['gdpr-authority', 'gdpr-consent']
      expect(basis?.kind === 'choice' && Object.keys(basis.options)).toEqual(known)
    })
  },
)
