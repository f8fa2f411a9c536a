import type { LeftOut, Regard } from '#shared/domain/held/review.ts'
import type { Face } from '#shared/domain/instruments/smiley.ts'
import type { ContentOf, HeldMark, HeldPart, MasterField } from '#shared/domain/held/row.ts'
import type { StepReason } from '#shared/domain/course/steps.ts'
import { familyWish } from './family-wish.ts'
import { instruments } from './instruments.ts'
import { smiley } from './smiley.ts'
import { stepReasons } from './timeline.ts'

const and = (words: readonly string[]) => new Intl.ListFormat('da').format(words)

const parts: Record<HeldPart, string> = {
  'master-data': 'Hvem personen er',
  tie: 'Hvem hører sammen',
  step: 'Hvor langt forløbet er kommet',
  'consent-given': 'Samtykker, personen har givet',
  'consent-concerning': 'Samtykker, andre har givet',
  goal: 'Mål',
  measure: 'Indsatser',
  agreement: 'Aftaler',
  contact: 'Netværket',
  meeting: 'Møder',
  agenda: 'Dagsordener',
  correction: 'Rettelser',
  glass: 'Hvorfor en leder har åbnet forløbet',
  smiley: 'Svar på møder',
  score: 'Udfyldte redskaber',
}
const counted: Record<HeldPart, readonly [one: string, many: string]> = {
  'master-data': ['oplysning om, hvem nogen er', 'oplysninger om, hvem nogen er'],
  tie: ['oplysning om, hvem der hører sammen', 'oplysninger om, hvem der hører sammen'],
  step: ['trin i forløbet', 'trin i forløbet'],
  'consent-given': ['samtykke', 'samtykker'],
  'consent-concerning': ['samtykke fra en anden', 'samtykker fra andre'],
  goal: ['mål i planen', 'mål i planen'],
  measure: ['indsats i planen', 'indsatser i planen'],
  agreement: ['aftale i planen', 'aftaler i planen'],
  contact: ['person på netværkskortet', 'personer på netværkskortet'],
  meeting: ['møde', 'møder'],
  agenda: ['punkt på en dagsorden', 'punkter på dagsordener'],
  correction: ['rettelse', 'rettelser'],
  score: ['udfyldt redskab', 'udfyldte redskaber'],
  smiley: ['svar på et møde', 'svar på møder'],
  glass: ['begrundelse for at åbne forløbet', 'begrundelser for at åbne forløbet'],
}
/** To the person, in the letter: it goes on from what was left out. */
const because: Record<LeftOut['because'], string> = {
  'family-member': 'Udeladt af hensyn til en anden i familien.',
  child: 'Udeladt af hensyn til et barn.',
  'somebody-else': 'Udeladt af hensyn til en anden person.',
  'person-himself': 'Udeladt af hensyn til dig selv.',
  'has-not-said-yes': 'Udeladt af hensyn til en anden i familien, som ikke har sagt ja til, at du læser det.',
  'about-others-only': 'Handler kun om andre i familien og hører til deres eget svar.',
}
const regards: Record<Regard, string> = {
  'family-member': 'en anden i familien',
  child: 'et barn',
  'somebody-else': 'en anden person',
  'person-himself': 'personen selv',
}
const marks: Record<HeldMark['because'], (who: readonly string[]) => string> = {
  'about-others': (who) => `Handler også om ${and(who)}.`,
  'names-somebody': (who) => `Nævner ${and(who)}.`,
  'is-somebody': (who) => `${and(who)} ved måske ikke, at det står her.`,
  'given-by-another': (who) => `Givet af ${and(who)}.`,
}
const fields: Record<MasterField, string> = {
  name: 'Navn',
  birthDate: 'Født',
  cpr: 'CPR-nummer',
  address: 'Adresse',
  school: 'Skole eller institution',
  joinedOn: 'Med i forløbet fra',
  leftOn: 'Ude af forløbet fra',
  situation: 'Lige nu',
}

/** What is held about a person, and the answer to whoever asks for it (GDPR, articles 15 and 16). */
export const held = {
  heading: 'Hvad er gemt',
  intro:
    'En i familien kan få at se alt, der er gemt om personen. Vælg hvem, gennemgå det, der også handler om andre, og hent svaret.',
  waiting: 'Finder det, der er gemt …',
  person: 'Hvem handler det om',
  choose: 'Vælg en person',
  left: (name: string, day: string) => `${name} (forlod familien ${day})`,
  askedBy: 'Hvem beder om det',
  himself: 'Personen selv',
  nobodyMayAsk:
    'Ingen i familien kan bede om det: Barnet er under 15, og ingen her har forældremyndigheden. Spørg kommunens databeskyttelsesrådgiver.',
  leftAndNobodyMayAsk:
    'Ingen i familien kan bede om det: Barnet er under 15 og har forladt familien, og her er ikke gemt, hvem der havde forældremyndigheden. Spørg kommunens databeskyttelsesrådgiver.',
  review: (n: number) => (n === 1 ? 'Tag stilling til 1 række' : `Tag stilling til ${n} rækker`),
  reviewIntro: 'De handler også om andre eller nævner nogen. Personen får det, du beholder.',
  nothingToReview: 'Intet af det handler om andre. Du kan hente svaret med det samme.',
  keep: 'Behold',
  leaveOut: 'Udelad',
  outOfRegard: 'Udeladt af hensyn til',
  decide: (what: string) => `Behold eller udelad: ${what}`,
  undecided: (n: number) =>
    n === 0 ? 'Du har taget stilling til alt.' : `Du mangler at tage stilling til ${n}.`,
  rest: 'Resten af svaret',
  restIntro: 'Det handler kun om personen selv.',
  leaveThisOut: 'Udelad også denne',
  give: 'Lav svaret',
  giving: 'Laver svaret …',
  ready: 'Svaret er klar. Giv det til personen, eller send det med Digital Post.',
  pdf: 'Hent som PDF',
  json: 'Hent som data (JSON)',
  changed: (n: number) =>
    `Forløbet er ændret, siden du så det. ${n === 1 ? '1 række er ny eller ændret' : `${n} rækker er nye eller ændrede`} og skal ses igen. Resten af det, du har valgt, står her stadig.`,
  changedRow: 'Ændret, siden du så det',
  withheld: 'Det kan personen ikke få',
  nothingWithheld: 'Intet af det, der står ovenfor, er holdt tilbage.',
  withoutDebriefs:
    'Opsamlingerne efter netværksmøderne er ikke med, for de handler om jeres arbejde. Læs dem under »Efter mødet«, og giv personen det, der alligevel står om ham eller hende.',
  log: 'Hvem har set, ændret eller sendt noget',
  noLog: 'Ingen.',
  times: (when: string, n: number) => (n === 1 ? when : `${when}, ${n} gange`),
  nothing: 'Ikke noget.',
  correction: 'Rettelse',
  correctedFor: 'Rettet efter ønske fra',
  correctedHint: 'Så kan du se under »Hvad er gemt«, hvem der har set det gamle.',
  nobodyAsked: 'Ingen, jeg retter det selv',
  wasWrong: 'Hvad var forkert',
  wasWrongMissing: 'Skriv kort, hvad der var forkert.',
  corrections: 'Rettelser',
  scored: ({ instrument, about, score }: ContentOf<'score'>) =>
    `${instruments.names[instrument]}, ${about}: ${instruments.number(score)}`,
  filledIn: (by: ContentOf<'score'>['by'], when: string) =>
    `Udfyldt af ${'name' in by ? by.name : instruments.professionals[by.professional].toLocaleLowerCase('da')}, ${when}`,
  answered: (face: Face, by: string) => smiley.said(by, face),
  aboutMeeting: (meeting: string) => `Om mødet ${meeting}`,
  wishes: familyWish,
  onAgenda: (meeting: string) => `Mødet ${meeting}`,
  putBy: (name: string) => `Sat på af ${name}`,
  noCorrections:
    'Ingen har bedt om at få noget rettet. Er noget forkert, retter du det under »Ret familien« og skriver, hvem der bad om det.',
  corrected: (about: readonly string[], askedBy: string) =>
    `Rettet om ${and(about)} efter ønske fra ${askedBy}`,
  correctedBy: (by: string, when: string) => `${by || 'En tidligere kollega'}, ${when}`,
  cameTo: (step: string, model: string) => `${step} · ${model}`,
  began: (when: string) => `Begyndte ${when}`,
  movedBy: (because: StepReason, by: string, when: string) =>
    `${when}, fordi ${stepReasons[because]} · ${by || 'En tidligere kollega'}`,
  openedBy: (leader: string, when: string) => `${leader} åbnede forløbet ${when}`,
  mayHaveIt: 'Har set eller fået oplysninger, før de blev rettet',
  nobodyHadIt: 'Ingen andre havde set det.',
  someone: 'en, der har forladt familien',
  parts,
  counted: (left: readonly Pick<LeftOut, 'part' | 'rows'>[]) =>
    and(left.map(({ part, rows }) => `${rows} ${counted[part][rows === 1 ? 0 : 1]}`)),
  tookPlace: 'Holdt',
  because,
  regards,
  marks,
  fields,
  cprOnRecord: 'Gemt. Det skrives ikke ud.',
  inPlan: (version: string) => `Familiens Plan ${version}`,
  offTheMap: (day: string) => `taget af kortet ${day}`,
  withdrawn: (day: string) => `trukket tilbage ${day}`,
  endedOn: (day: string) => `ophørt ${day}`,
  fromUntil: (from: string, until: string) => [from, until].filter(Boolean).join(' til '),
  done: 'Gjort',
}
