import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { setting } from './settings.ts'
import { nothing } from './shapes.ts'

/** Who is signed in, as the service sees it. */
export const readMe = contract({
  method: 'get',
  path: '/api/me',
  params: nothing,
  body: nothing,
  response: z.object({
    id: z.uuid(),
    name: z.string(),
    roles: z.array(z.enum(['coordinator', 'staff', 'leader', 'administrator'])),
    municipality: z.string(),
    /** What the municipality has said of its own rules, in that order: domain/settings lays it over the product's. */
    settings: z.array(setting),
    /** The service's own "now" as an instant, so that "om 6 dage" never depends on the reader's clock. */
    now: z.iso.datetime(),
  }),
})
