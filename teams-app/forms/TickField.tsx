import { Checkbox, Field } from '@fluentui/react-components'
import { Controller } from 'react-hook-form'
import type { Drawn } from './view.ts'

/** One tick, yes or not. */
export function TickField({ field: { label, help, optional }, path, view: { control, say } }: Drawn<'tick'>) {
  return (
    <Controller
      control={control}
      name={path}
      render={({ field, fieldState }) => (
        <Field hint={help ? say(help) : null} validationMessage={fieldState.error?.message ?? null}>
          <Checkbox
            ref={field.ref}
            name={field.name}
            label={say(label)}
            required={!optional}
            checked={field.value === true}
            onBlur={field.onBlur}
            onChange={(_, { checked }) => field.onChange(checked === true)}
          />
        </Field>
      )}
    />
  )
}
