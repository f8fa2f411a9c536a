import { modelIds } from '#shared/domain/course/model-ids.ts'
import { modelOf } from '#shared/domain/course/models.ts'
import { standardModel } from '#shared/domain/settings/usual-model.ts'
import type { Kind } from './kinds.ts'

/** Which of the four models new courses are set to follow. */
export const modelKind: Kind<'model'> = {
  kind: 'model',
  fields: ({ model }) => [
    {
      name: 'model',
      label: model.name,
      hint: model.hint,
      choices: modelIds.map((id) => ({ value: id, label: modelOf(id).da })),
    },
  ],
  typed: (value) => ({ model: value?.model ?? standardModel }),
  value: ({ model }) => ({ model: modelIds.find((id) => id === model) ?? standardModel }),
  say: ({ model }) => modelOf(model).da,
}
