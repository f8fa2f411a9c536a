import type { About } from '../course/about.ts'

/** The four sectors of the network map (F-NETMAP-1, O-15). */
export const sectors = ['family', 'friends', 'work-school', 'professionals'] as const
export type Sector = (typeof sectors)[number]

/** Distance from the family: 1 is closest (F-NETMAP-1 [D]). */
export type Ring = 1 | 2 | 3

/** Does somebody of that sector come for his work? The others come as those whom the family knows. */
export const comesForWork = (sector: Sector): boolean =>
  sector === 'professionals' || sector === 'work-school'

export const tieKinds = ['strong', 'weak', 'broken', 'conflict'] as const
export type TieKind = (typeof tieKinds)[number]

export const contactKinds = ['person', 'professional', 'institution', 'pet'] as const
export type ContactKind = (typeof contactKinds)[number]

export const influences = ['resource', 'strain', 'neutral'] as const
export type Influence = (typeof influences)[number]

/** Somebody round the family. `staffId` is the Entra object id of a colleague who can be invited and may see the course. */
export type Contact = About & {
  id: string
  name: string
  kind: ContactKind
  sector: Sector
  ring: Ring
  tie: TieKind
  influence: Influence
  /** What the person is to the family or does at work. */
  function: string
  /** Municipal department id (see course/departments.ts), or null for private and external contacts. */
  department: string | null
  mail: string | null
  phone: string | null
  staffId: string | null
  /** A bisidder is never an attendee of the Outlook item (catalogue 5.2). */
  supportPerson: boolean
}
