import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Output } from '#shared/api/contract.ts'
import { readSettings } from '#shared/api/settings.ts'
import { useCall } from '../reading.ts'

export type Settings = Output<typeof readSettings>

export function useSettings(asked: boolean) {
  const call = useCall()
  return useQuery({
    queryKey: ['settings'],
    enabled: asked,
    queryFn: () => call(readSettings, { params: {}, body: {} }),
  })
}

/** After a change: the page, and what everybody goes by. @returns the newest revision */
export function useSettingsRefresh() {
  const queries = useQueryClient()
  return async (): Promise<number> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['settings'] }),
      queries.invalidateQueries({ queryKey: ['me'] }),
    ])
    return queries.getQueryData<Settings>(['settings'])?.revision ?? 0
  }
}
