/** The municipality's two groups (T-29, T-33). They are about the work: no family is known to them, and they belong to no course. */
export const groupIds = ['coordinationGroup', 'ambassadorGroup'] as const
export type GroupId = (typeof groupIds)[number]

/** Where somebody in the ambassador group comes from (T-29): a section, never a person. */
export const seats = [
  'coordinator',
  'child-authority',
  'adult-authority',
  'child-disability',
  'employment',
  'company-consultant',
] as const
export type Seat = (typeof seats)[number]

/** How often a group meets: every so many weeks on one weekday, or once a month on the same weekday of the month. */
export type Rhythm = { every: 'weeks'; weeks: number } | { every: 'month' }

type Group = {
  rhythm: Rhythm
  minutes: number
  /** How many there are to be from each section; none where that is not stated. */
  seats: readonly { seat: Seat; count: number }[]
  /** Whose cell says who runs it (5.2). */
  thing: 'coordination-group' | 'ambassador-group'
}

export const groups: Readonly<Record<GroupId, Group>> = {
  // T-33, R-21: the leaders of the departments that take part; a chief calls it.
  coordinationGroup: { rhythm: { every: 'month' }, minutes: 90, seats: [], thing: 'coordination-group' },
  // T-29, R-27, O-61: nine, and the coordinator who runs it is one of them.
  ambassadorGroup: {
    rhythm: { every: 'weeks', weeks: 8 },
    minutes: 90,
    seats: [
      { seat: 'coordinator', count: 1 },
      { seat: 'child-authority', count: 2 },
      { seat: 'adult-authority', count: 2 },
      { seat: 'child-disability', count: 1 },
      { seat: 'employment', count: 2 },
      { seat: 'company-consultant', count: 1 },
    ],
    thing: 'ambassador-group',
  },
}

/** Where a group meets. A room for a whole year is booked in Outlook by whoever calls: Samlet holds rooms for one meeting at a time. */
export const groupPlaces = ['teams', 'office'] as const
export type GroupPlace = (typeof groupPlaces)[number]

/** Longer than this no meeting of a group is. */
export const groupMinutes = { least: 15, most: 480 } as const

/** Far more than either group has, and far less than Outlook invites. */
export const mostMembers = 40
