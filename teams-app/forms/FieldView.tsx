import type { ReactNode } from 'react'
import { ChoiceField, ParagraphField, TextField } from '../pieces/fields.tsx'
import type { Field, Kind } from '#shared/forms/form.ts'
import type { Scope } from '#shared/forms/scope.ts'
import { FixedText } from './FixedText.tsx'
import { GridField } from './GridField.tsx'
import { LawText } from './LawText.tsx'
import { PersonField } from './PersonField.tsx'
import { RowsField } from './RowsField.tsx'
import { SignatureField } from './SignatureField.tsx'
import { TickField } from './TickField.tsx'
import { TicksField } from './TicksField.tsx'
import { labelOf, type Drawn, type View } from './view.ts'

/** One control a kind: the screen's table beside those of shared/forms. */
const kinds: { [K in Kind]: (drawn: Drawn<K>) => ReactNode } = {
  line: ({ field, path, view }) => <TextField control={view.control} name={path} {...labelOf(field, view)} />,
  paragraph: ({ field, path, view }) => (
    <ParagraphField control={view.control} name={path} {...labelOf(field, view)} />
  ),
  date: ({ field, path, view }) => (
    <TextField control={view.control} name={path} type="date" {...labelOf(field, view)} />
  ),
  choice: ({ field, path, view }) => (
    <ChoiceField
      control={view.control}
      name={path}
      {...labelOf(field, view)}
      choices={[
        { value: '', label: view.words.choose },
        ...Object.entries(field.options).map(([value, label]) => ({ value, label: view.say(label) })),
      ]}
    />
  ),
  tick: TickField,
  ticks: TicksField,
  person: PersonField,
  rows: RowsField,
  grid: GridField,
  signature: SignatureField,
  fixed: FixedText,
  law: LawText,
}

/** A field at its place. `data-path` is where the list of faults leads. */
export function FieldView({
  field,
  path,
  scope,
  view,
}: {
  field: Field
  path: string
  scope: Scope
  view: View
}) {
  const Control = kinds[field.kind] as (drawn: {
    field: Field
    path: string
    scope: Scope
    view: View
  }) => ReactNode
  return (
    <div data-path={path}>
      <Control field={field} path={path} scope={scope} view={view} />
    </div>
  )
}
