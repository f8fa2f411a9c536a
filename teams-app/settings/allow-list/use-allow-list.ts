import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readAllowList } from '#shared/api/allow-list.ts'
import { useCall } from '../../reading.ts'

const queryKey = ['settings', 'allow-list']

export function useAllowList() {
  const call = useCall()
  return useQuery({ queryKey, queryFn: () => call(readAllowList, { params: {}, body: {} }) })
}

/** After a change. */
export function useAllowListRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey })
}
