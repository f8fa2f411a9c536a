import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

type Bound<V extends FieldValues> = {
  control: Control<V>
  name: FieldPath<V>
  label: string
  hint?: string
  required?: string
}

/** A line of text. `required` is the sentence when it is empty. */
export function TextField<V extends FieldValues>({
  control,
  name,
  label,
  hint,
  required,
  type = 'text',
}: Bound<V> & { type?: 'text' | 'email' | 'tel' | 'date' }) {
  return (
    <Controller
      control={control}
      name={name}
      rules={
        required
          ? { validate: (value: unknown) => (typeof value === 'string' && value.trim() !== '') || required }
          : {}
      }
      render={({ field, fieldState }) => (
        <Field
          label={label}
          hint={hint ?? null}
          required={required !== undefined}
          validationMessage={fieldState.error?.message ?? null}
        >
          <Input
            type={type}
            name={field.name}
            ref={field.ref}
            value={(field.value as string | null) ?? ''}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        </Field>
      )}
    />
  )
}

/** Several lines of text. */
export function ParagraphField<V extends FieldValues>({ control, name, label }: Bound<V>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <Field label={label}>
          <Textarea
            name={field.name}
            ref={field.ref}
            value={(field.value as string | null) ?? ''}
            onChange={field.onChange}
            onBlur={field.onBlur}
            resize="vertical"
          />
        </Field>
      )}
    />
  )
}

/** One of a few. */
export function ChoiceField<V extends FieldValues>({
  control,
  name,
  label,
  choices,
}: Bound<V> & { choices: readonly { value: string; label: string }[] }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} validationMessage={fieldState.error?.message ?? null}>
          <Select
            name={field.name}
            ref={field.ref}
            value={String((field.value as string | number | null) ?? '')}
            onChange={field.onChange}
            onBlur={field.onBlur}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </Select>
        </Field>
      )}
    />
  )
}
