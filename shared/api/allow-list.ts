import * as z from 'zod/mini'
import { allowedKinds, longestAllowed } from '#shared/domain/privacy/allow-list.ts'
import { contract } from './contract.ts'
import { id, instant, nothing, required } from './shapes.ts'

const text = z.string().check(z.trim(), z.maxLength(longestAllowed))

/** What the municipality lets stand in every invitation: who put it there, when, and why. The administrator keeps it, coordinators read it. */
export const readAllowList = contract({
  method: 'get',
  path: '/api/allow-list',
  params: nothing,
  body: nothing,
  response: z.object({
    entries: z.array(
      z.object({
        id,
        kind: z.enum(allowedKinds),
        text: z.string(),
        why: z.string(),
        at: instant,
        by: z.string(),
      }),
    ),
  }),
})

/**
 * Puts something on it; the id is made by whoever asks, so that the same asked twice is there once. Refused with 409 `allowed-never`,
 * `allowed-length`, `allowed-no-number`, `allowed-other-domain`, `allowed-already` or `allowed-too-many`.
 */
export const allow = contract({
  method: 'put',
  path: '/api/allow-list/:entryId',
  params: z.object({ entryId: id }),
  body: z.object({ kind: z.enum(allowedKinds), text, why: required }),
  response: nothing,
})

/** Takes it off again; what is off already stays so. */
export const disallow = contract({
  method: 'delete',
  path: '/api/allow-list/:entryId',
  params: z.object({ entryId: id }),
  body: nothing,
  response: nothing,
})
