import type { GroupId, Rhythm } from '#shared/domain/groups/groups.ts'
import type { GroupSubject } from '#shared/domain/groups/group-notices.ts'

/** What the bot says of the municipality's groups: which group and by when, and nobody's name. */
export const groupCard = {
  headings: {
    'group-unbooked': {
      coordinationGroup: 'Koordineringsgruppen mangler et møde',
      ambassadorGroup: 'Ambassadørgruppen mangler et møde',
    },
    'group-ending': {
      coordinationGroup: 'Koordineringsgruppens møder slutter snart',
      ambassadorGroup: 'Ambassadørgruppens møder slutter snart',
    },
    'group-escalated': {
      coordinationGroup: 'Koordineringsgruppen har ikke holdt møde til tiden',
      ambassadorGroup: 'Ambassadørgruppen har ikke holdt møde til tiden',
    },
  } satisfies Record<GroupSubject, Record<GroupId, string>>,
  tasks: {
    'group-unbooked':
      'Der er ingen møder i kalenderen. Book de næste i Samlet, så inviterer Outlook gruppen.',
    'group-ending':
      'Efter det sidste møde er der ingen i kalenderen. Book en ny serie, så gruppen bliver ved med at mødes.',
    'group-escalated':
      'Den, der indkalder gruppen, har fået besked, og der er stadig ingen møder i kalenderen. Tal sammen om, hvad der skal til.',
  } satisfies Record<GroupSubject, string>,
  facts: { rhythm: 'Mødes', by: 'Skal mødes senest', last: 'Sidste møde' },
  rhythm: (rhythm: Rhythm) => (rhythm.every === 'month' ? 'én gang om måneden' : `hver ${rhythm.weeks}. uge`),
  open: 'Åbn grupper',
}
