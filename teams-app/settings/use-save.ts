import { useMutation } from '@tanstack/react-query'
import { saveSetting } from '#shared/api/settings.ts'
import type { Setting } from '#shared/domain/settings/setting.ts'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'
import { useSettingsWords } from './settings-words.ts'
import { useSettingsRefresh } from './use-settings.ts'

/** Adds a row. `sentence` is why not, in her words; `conflict`: somebody else was faster. */
export function useSave() {
  const words = useWords()
  const text = useSettingsWords()
  const call = useCall()
  const refresh = useSettingsRefresh()
  const save = useMutation({
    mutationFn: (said: { revision: number; setting: Setting }) =>
      call(saveSetting, { params: {}, body: said }),
    onSuccess: refresh,
  })
  const conflict = save.error !== null && reasonOf(save.error) === 'changed-by-someone-else'
  return {
    save,
    refresh,
    conflict,
    sentence: save.error && (conflict ? text.conflict : sentenceOf(save.error, words)),
  }
}
