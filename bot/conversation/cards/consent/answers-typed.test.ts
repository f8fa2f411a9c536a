import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, PartyRow, Signature } from '#shared/forms/answers.ts'
import { permissionsFrom } from '#shared/forms/permissions-from.ts'
import { checkAnswers } from '#shared/forms/schema.ts'
import { forms } from '#shared/forms/versions.ts'
import { circle } from '../../../../tests/support/blended-family.ts'
import { filledForms } from '../../../../tests/support/signed-form.ts'
import { answersTyped, placeTyped } from './answers-typed.ts'
import { nobody, rowsAt, typedIn } from './typed.ts'

/** The answers as somebody types them into the inputs of the card, who also leaves rows untouched. */
function typedOf(answers: Answers): Record<string, string> {
  const children = answers['children'] as { child: string; heardOn?: string; view?: string }[]
  const youths = answers['youths'] as { youth: string; signature: Signature }[]
  const signature = (at: string, { name, on }: Signature) => ({ [`${at}.name`]: name, [`${at}.on`]: on })
  const plain = Object.entries(answers).flatMap(([name, answer]) =>
    typeof answer === 'object' ? [] : [[name, String(answer)]],
  )
  return {
    ...(Object.fromEntries(plain) as Record<string, string>),
    informationSheetAs: (answers['informationSheetAs'] as string[]).join(','),
    ...signature('signature', answers['signature'] as Signature),
    'children.untouched.child': nobody,
    ...Object.assign(
      {},
      ...children.map(({ child, heardOn, view }) => ({
        [`children.${child}.child`]: child,
        [`children.${child}.heardOn`]: heardOn,
        [`children.${child}.view`]: view,
      })),
      ...youths.map(({ youth, signature: signed }) => ({
        [`youths.${youth}.youth`]: youth,
        ...signature(`youths.${youth}.signature`, signed),
      })),
      // The first row is taken out again; the last has only the way that it begins with.
      { 'parties.0.party': nobody, 'parties.0.types': 'school', 'parties.99.direction': 'both' },
      ...(answers['parties'] as PartyRow[]).map(({ party, types, other, direction }, n) => ({
        [`parties.${n + 1}.party`]: `${party.kind}/${party.id}`,
        [`parties.${n + 1}.types`]: String(types),
        [`parties.${n + 1}.other`]: other,
        [`parties.${n + 1}.direction`]: direction,
      })),
    ),
  }
}

const consents = forms.filter(({ consent }) => consent !== null)
const signing = { signatureId: 'signature', idFor: (tick: string) => tick }

describe.for(consents.map((form) => [form.id, form] as const))('%s typed on a card', ([, form]) => {
  test('makes the permissions, or has the faults, that the same answers have in the tab', () => {
    fc.assert(
      fc.property(filledForms(form), (answers) => {
        const typed = typedIn(form, typedOf(answers))
        expect(permissionsFrom(form, answersTyped(form, typed), circle, signing)).toEqual(
          permissionsFrom(form, answers, circle, signing),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('each fault has its place in the row that it was typed in', () => {
    fc.assert(
      fc.property(filledForms(form), (answers) => {
        const typed = typedIn(form, typedOf(answers))
        const checked = checkAnswers(form, answersTyped(form, typed), circle)
        const faults = checked.ok ? [] : checked.faults
        const inRows = faults.filter(({ path }) => /^(children|youths|parties)\./.test(path))
        for (const { path } of inRows) {
          const [name = '', , ...rest] = path.split('.')
          const [again, row, ...within] = placeTyped(form, path, typed).split('.')
          expect([again, ...within]).toEqual([name, ...rest])
          expect(rowsAt(name, typed)).toContain(row)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('whatever a client sends, it is read as text at the places of the form', () => {
    const name = fc.constantFrom('giver', 'parties.0.types', 'children.x.child', '__proto__', 'key', 'until')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.anything()), { maxLength: 20 }), (pairs) => {
        const typed = typedIn(form, Object.fromEntries(pairs))
        expect(Object.values(typed).every((said) => typeof said === 'string')).toBe(true)
        expect(Object.keys(typed)).not.toContain('key')
        expect(checkAnswers(form, answersTyped(form, typed), circle).ok).toBe(false)
      }),
    )
  })
})
