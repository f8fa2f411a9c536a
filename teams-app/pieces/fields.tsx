import { Field, Input, Select, Textarea, makeStyles } from '@fluentui/react-components'
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

const useStyles = makeStyles({
  // As wide as there is room for, not as its longest choice.
  choice: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
})

type Bound<V extends FieldValues> = {
  control: Control<V>
  name: FieldPath<V>
  label: string
  hint?: string
  /** The sentence when it is empty. */
  required?: string
  /** The sentence when it cannot stand so, or null. Asked when it is sent. */
  check?: (value: string, all: V) => string | null
}

function rules<V extends FieldValues>({ required, check }: Pick<Bound<V>, 'required' | 'check'>) {
  return {
    validate: (value: unknown, all: V) => {
      const text = typeof value === 'string' ? value.trim() : ''
      if (required && text === '') return required
      return check?.(text, all) ?? true
    },
  }
}

/** A line of text. */
export function TextField<V extends FieldValues>({
  control,
  name,
  label,
  hint,
  required,
  check,
  type = 'text',
}: Bound<V> & { type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number' }) {
  return (
    <Controller
      control={control}
      name={name}
      rules={rules({ ...(required ? { required } : {}), ...(check ? { check } : {}) })}
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
            autoComplete="off"
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
export function ParagraphField<V extends FieldValues>({
  control,
  name,
  label,
  hint,
  required,
  check,
}: Bound<V>) {
  return (
    <Controller
      control={control}
      name={name}
      rules={rules({ ...(required ? { required } : {}), ...(check ? { check } : {}) })}
      render={({ field, fieldState }) => (
        <Field
          label={label}
          hint={hint ?? null}
          required={required !== undefined}
          validationMessage={fieldState.error?.message ?? null}
        >
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
  hint,
  required,
  choices,
  check,
}: Bound<V> & { choices: readonly { value: string; label: string }[] }) {
  const styles = useStyles()
  return (
    <Controller
      control={control}
      name={name}
      rules={rules({ ...(required ? { required } : {}), ...(check ? { check } : {}) })}
      render={({ field, fieldState }) => (
        <Field
          className={styles.choice}
          label={label}
          hint={hint ?? null}
          required={required !== undefined}
          validationMessage={fieldState.error?.message ?? null}
        >
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
