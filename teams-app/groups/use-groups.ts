import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import { readGroups, type saveGroup } from '#shared/api/groups.ts'
import { useCall } from '../reading.ts'

export type Group = Output<typeof saveGroup>
type Groups = Output<typeof readGroups>

const queryKey = ['groups']

export function useGroups() {
  const call = useCall()
  return useQuery({
    queryKey,
    // What was done in Outlook meanwhile stands here when she comes back.
    refetchOnWindowFocus: true,
    queryFn: () => call(readGroups, { params: {}, body: {} }),
  })
}

/** An act on a group answers with the group as it is then. What it was before is read anew when it did not succeed. */
export function useGroupAct<Given>(act: (call: Call, given: Given) => Promise<Group>, onDone: () => void) {
  const call = useCall()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (given: Given) => act(call, given),
    onSuccess: (group) => {
      queries.setQueryData<Groups>(queryKey, (known) => ({
        groups: known?.groups.map((one) => (one.id === group.id ? group : one)) ?? [],
      }))
      onDone()
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  })
}

/** The group as it stands now, for whoever was not first. */
export function useNewestGroup(id: Group['id'], onNewest: (newest: Group) => void) {
  const call = useCall()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(readGroups, { params: {}, body: {} }),
    onSuccess: (read) => {
      queries.setQueryData(queryKey, read)
      const newest = read.groups.find((group) => group.id === id)
      if (newest) onNewest(newest)
    },
  })
}
