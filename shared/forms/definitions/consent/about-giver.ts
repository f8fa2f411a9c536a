import type { Field } from '../../form.ts'

export const aboutGiver: Field = {
  kind: 'tick',
  label: { da: 'Det gælder mine egne oplysninger', en: 'It concerns my own information' },
  optional: true,
}
