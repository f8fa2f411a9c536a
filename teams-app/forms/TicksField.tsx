import { Controller } from 'react-hook-form'
import { Group } from './Group.tsx'
import { Ticks } from './Ticks.tsx'
import { labelOf, type Drawn } from './view.ts'

/** Any of a few. */
export function TicksField({ field: question, path, view }: Drawn<'ticks'>) {
  return (
    <Controller
      control={view.control}
      name={path}
      render={({ field, fieldState }) => (
        <Group {...labelOf(question, view)} message={fieldState.error?.message}>
          <Ticks
            options={Object.entries(question.options).map(([value, label]) => ({
              value,
              label: view.say(label),
            }))}
            ticked={field.value as string[]}
            onChange={field.onChange}
          />
        </Group>
      )}
    />
  )
}
