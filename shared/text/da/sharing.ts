import type { InformationType } from '#shared/domain/consent/consent.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { capital } from '../capital.ts'
import { genitive } from './genitive.ts'

/** What they are called in the middle of a sentence. */
const kinds: Record<InformationType, string> = {
  employment: 'arbejde og uddannelse',
  benefits: 'ydelser',
  health: 'helbred',
  school: 'skolegang',
  daycare: 'trivsel i daginstitution',
  'family-life': 'hverdag og familieliv',
  other: 'andre forhold',
}

const and = (words: readonly string[]) => new Intl.ListFormat('da').format(words)
/** "samt", where one of them has an "og" of its own. */
const kindList = (types: readonly InformationType[]) => {
  const words = types.map((type) => kinds[type])
  if (words.length < 2 || !words.some((word) => word.includes(' og '))) return and(words)
  return `${words.slice(0, -1).join(', ')} samt ${words.at(-1)}`
}

/** Why there is no yes: who, and what became of it. `giver` is empty when nobody in the family can say yes. */
function why({ givers, because }: { givers: readonly string[]; because: Reason }, member: string): string {
  if (givers.length === 0) return `Ingen i familien kan sige ja for ${member}.`
  const who = and(givers)
  if (because === 'consent-withdrawn')
    return `${who} har trukket ${givers.length === 1 ? 'sit' : 'deres'} ja tilbage.`
  if (because === 'consent-ended') return `${and(givers.map(genitive))} ja er udløbet.`
  if (because === 'consent-youth-signature-missing')
    return `${who} skal selv sige ja og har ikke gjort det endnu.`
  return `${who} har ikke sagt ja.`
}

/** "Hvem ser hvad": what each gets, what not, and why. Names come ready for a sentence; first names where they tell people apart. */
export const sharing = {
  heading: 'Hvem ser hvad',
  intro: 'Sådan er forløbet delt i dag. Hver ser kun det, familien har sagt ja til.',
  waiting: 'Ser efter, hvem der ser hvad …',
  sees: (people: readonly string[], types: readonly InformationType[]) =>
    `${capital(and(people))}: ${types.length === Object.keys(kinds).length ? 'alt' : kindList(types)}`,
  seesNothing: 'Ser intet om familien.',
  withheldHeading: (n: number) => `Ser ikke (${n})`,
  withheldOf: (party: string) => `Det ser ${party} ikke, og derfor`,
  nothingWithheld: 'Intet er holdt tilbage.',
  withheld: (
    party: string,
    member: string,
    types: readonly InformationType[],
    missing: readonly { givers: readonly string[]; because: Reason }[],
  ) =>
    [
      `${capital(party)} ser ikke ${genitive(member)} ${kindList(types)}.`,
      ...missing.map((one) => why(one, member)),
    ].join(' '),
  mayBeInvited: (until: string) => `Må inviteres til og med ${until}`,
  seeAs: (party: string) => `Se forløbet som ${party}`,
  readers: 'Hvem kan læse planen',
  cannotRead: (n: number) => `Kan ikke læse ${n}`,
  noReaders:
    'Ingen kolleger kan læse planen endnu, for familien har ikke sagt ja til nogen på kortet. Du kan udgive den alligevel.',
  reads: (
    goals: readonly [number, number],
    measures: readonly [number, number],
    agreements: readonly [number, number],
  ) => {
    const of = ([some, all]: readonly [number, number], one: string, many: string) =>
      all === 0 ? [] : [`${some} af ${all} ${all === 1 ? one : many}`]
    const said = [
      ...of(goals, 'mål', 'mål'),
      ...of(measures, 'indsats', 'indsatser'),
      ...of(agreements, 'aftale', 'aftaler'),
    ]
    return said.length === 0 ? 'Planen er tom endnu.' : `Kan læse ${and(said)}.`
  },
  missing: (giver: string, people: readonly string[], parties: readonly string[]) =>
    people.length === 0
      ? `${giver} mangler at skrive under over for ${and(parties)}.`
      : `${giver} mangler at skrive under for ${and(people)} over for ${and(parties)}.`,
  consents: 'Samtykker',
  noConsents: 'Ingen samtykker gælder i dag. Uden samtykke kan ingen inviteres.',
  signed: (giver: string, day: string) => `${giver} skrev under ${day}`,
  /** After the day, where one day has several forms. */
  towards: (parties: readonly string[]) => `over for ${and(parties)}`,
  ofMany: (n: number, of: number) => `(${n} af ${of})`,
  whom: 'Om hvem',
  withdrawAll: 'Træk det hele tilbage',
  withdrawAllAsk: (giver: string, day: string, n: number) =>
    `Skal alt det, ${giver} skrev under på ${day}, trækkes tilbage? ${n === 1 ? 'Det er ét kryds' : `Det er ${n} krydser`}. Det virker med det samme og kan ikke fortrydes.`,
  withdrawnAll: (giver: string, day: string) =>
    `Alt det, ${giver} skrev under på ${day}, er trukket tilbage.`,
  foreseeing: 'Ser efter, hvad det tager med sig …',
  takes: 'Det sker der',
  ended: 'Gælder ikke længere',
  endedHeading: (n: number) => `Gælder ikke længere (${n})`,
  endedOn: (day: string) => `Udløb ${day}`,
  endedBefore: (day: string, until: string) => `Ophørte ${day}, underskrevet til ${until}`,
  beginsOn: (day: string) => `Gælder fra ${day}`,
}
