import type { groupCard as da } from '../da/group-card.ts'

export const groupCard: typeof da = {
  headings: {
    'group-unbooked': {
      coordinationGroup: 'The coordination group lacks a meeting',
      ambassadorGroup: 'The ambassador group lacks a meeting',
    },
    'group-ending': {
      coordinationGroup: 'The meetings of the coordination group end soon',
      ambassadorGroup: 'The meetings of the ambassador group end soon',
    },
    'group-escalated': {
      coordinationGroup: 'The coordination group has not met in time',
      ambassadorGroup: 'The ambassador group has not met in time',
    },
  },
  tasks: {
    'group-unbooked':
      'There are no meetings in the calendar. Book the next ones in Samlet, and Outlook invites the group.',
    'group-ending':
      'After the last meeting there is none in the calendar. Book a new series, so that the group goes on meeting.',
    'group-escalated':
      'Whoever calls the group has been told, and there are still no meetings in the calendar. Talk about what it takes.',
  },
  facts: { rhythm: 'Meets', by: 'To meet by', last: 'Last meeting' },
  rhythm: (rhythm) => (rhythm.every === 'month' ? 'once a month' : `every ${rhythm.weeks} weeks`),
  open: 'Open groups',
}
