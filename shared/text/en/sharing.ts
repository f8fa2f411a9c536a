import type { InformationType } from '#shared/domain/consent/consent.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { capital } from '../capital.ts'
import type { sharing as da } from '../da/sharing.ts'

const kinds: Record<InformationType, string> = {
  employment: 'work and education',
  benefits: 'benefits',
  health: 'health',
  school: 'schooling',
  daycare: 'well-being in daycare',
  'family-life': 'everyday and family life',
  other: 'other matters',
}

const and = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words)
const kindList = (types: readonly InformationType[]) => {
  const words = types.map((type) => kinds[type])
  if (words.length < 2 || !words.some((word) => word.includes(' and '))) return and(words)
  return `${words.slice(0, -1).join(', ')} as well as ${words.at(-1)}`
}

function why({ givers, because }: { givers: readonly string[]; because: Reason }, member: string): string {
  if (givers.length === 0) return `Nobody in the family can say yes for ${member}.`
  const who = and(givers)
  const one = givers.length === 1
  if (because === 'consent-withdrawn') return `${who} ${one ? 'has' : 'have'} taken back the yes.`
  if (because === 'consent-ended') return `The yes of ${who} has ended.`
  if (because === 'consent-youth-signature-missing') return `${who} must say yes too and has not done so.`
  return `${who} ${one ? 'has' : 'have'} not said yes.`
}

export const sharing: typeof da = {
  heading: 'Who sees what',
  intro: 'This is how the course is shared today. Each sees only what the family has said yes to.',
  waiting: 'Looking up who sees what …',
  sees: (people, types) =>
    `${capital(and(people))}: ${types.length === Object.keys(kinds).length ? 'everything' : kindList(types)}`,
  seesNothing: 'Sees nothing about the family.',
  withheldHeading: (n) => `Does not see (${n})`,
  withheldOf: (party) => `What ${party} does not see, and why`,
  nothingWithheld: 'Nothing is kept back.',
  withheld: (party, member, types, missing) =>
    [
      `${capital(party)} does not see ${member}’s ${kindList(types)}.`,
      ...missing.map((one) => why(one, member)),
    ].join(' '),
  mayBeInvited: (until) => `May be invited until ${until}`,
  seeAs: (party) => `See the course as ${party}`,
  readers: 'Who can read the plan',
  cannotRead: (n) => `Cannot read ${n}`,
  noReaders:
    'No colleague can read the plan yet, because the family has not said yes to anybody on the map. You can publish it all the same.',
  reads: (goals, measures, agreements) => {
    const of = ([some, all]: readonly [number, number], one: string, many: string) =>
      all === 0 ? [] : [`${some} of ${all} ${all === 1 ? one : many}`]
    const said = [
      ...of(goals, 'goal', 'goals'),
      ...of(measures, 'measure', 'measures'),
      ...of(agreements, 'agreement', 'agreements'),
    ]
    return said.length === 0 ? 'The plan is still empty.' : `Can read ${and(said)}.`
  },
  missing: (giver, people, parties) =>
    people.length === 0
      ? `${giver} has not signed towards ${and(parties)}.`
      : `${giver} has not signed for ${and(people)} towards ${and(parties)}.`,
  consents: 'Consents',
  noConsents: 'No consent holds today. Without consent nobody can be invited.',
  signed: (giver, day) => `${giver} signed on ${day}`,
  towards: (parties) => `towards ${and(parties)}`,
  ofMany: (n, of) => `(${n} of ${of})`,
  whom: 'About whom',
  withdrawAll: 'Withdraw all of it',
  withdrawAllAsk: (giver, day, n) =>
    `Withdraw everything that ${giver} signed on ${day}? ${n === 1 ? 'It is one tick' : `It is ${n} ticks`}. It takes effect at once and cannot be undone.`,
  withdrawnAll: (giver, day) => `Everything that ${giver} signed on ${day} is withdrawn.`,
  foreseeing: 'Looking up what it takes with it …',
  takes: 'What happens',
  ended: 'No longer holds',
  endedHeading: (n) => `No longer holds (${n})`,
  endedOn: (day) => `Ended ${day}`,
  endedBefore: (day, until) => `Ended early, ${day}; signed until ${until}`,
  beginsOn: (day) => `Holds from ${day}`,
}
