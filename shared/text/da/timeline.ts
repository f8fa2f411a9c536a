import type { StepReason, StepWay } from '#shared/domain/course/steps.ts'
import type { Ending, Reopening } from '#shared/domain/course/closing.ts'

/** What happened in a course, and what a card or a task is about. */
export const timeline = {
  'course-made': () => 'Forløbet blev oprettet',
  'consent-given': () => 'Samtykke skrevet ind',
  'consent-withdrawn': () => 'Samtykke trukket tilbage',
  'consent-ending': () => 'Et samtykke udløber snart',
  'plan-published': (version: string) => `Familiens Plan ${version} blev udgivet`,
  'meeting-held-room': () => 'Lokale reserveret',
  /** One whose kind was never kept. */
  meeting: 'Møde',
  'meeting-booked': (what: string, when: string) => (when ? `${what} booket til ${when}` : `${what} booket`),
  'meeting-cancelled': (what: string) => `${what} aflyst`,
  'meeting-moved': (what: string, when: string) => (when ? `${what} flyttet til ${when}` : `${what} flyttet`),
  'meeting-room': (what: string, when: string) =>
    when ? `${what} ${when} har fået et andet lokale` : `${what} har fået et andet lokale`,
  'meeting-took-place': (what: string) => `${what} holdt`,
  'agenda-sent': (as: string): string =>
    as === 'final' ? 'Dagsordenen blev sendt' : 'Udkast til dagsorden blev sendt',
  'card-posted': (what: string) => `Besked i Teams: ${what}`,
  'reminder-posted': (what: string) => `Påmindelse i Teams: ${what}`,
  'checklist-done': (what: string) => `Drejebog: ${what}`,
  task: (what: string) => `Opgave til dig: ${what}`,
  'network-changed': () => 'Netværkskortet blev ændret',
  'channel-made': () => 'Kerneteamets kanal blev oprettet i Teams',
  'glass-broken': (who: string) => `${who || 'En leder'} åbnede forløbet med nødadgang`,
  'course-closed': (why: string) => `Forløbet blev afsluttet: ${why}`,
  'course-reopened': (why: string) => `Forløbet blev genåbnet: ${why}`,
  'step-moved': (way: StepWay, to: string, why: string) =>
    `Gået ${way === 'forward' ? 'videre' : 'tilbage'} til »${to}«: ${why}`,
}

export const endings = {
  'goals-met': 'målene er nået',
  'handed-over': 'hjælpen fortsætter et andet sted',
  'family-wish': 'familien ønsker det',
  'consent-withdrawn': 'samtykket er trukket tilbage',
  moved: 'familien er flyttet',
  'made-by-mistake': 'det blev oprettet ved en fejl',
  'closed-by-mistake': 'det blev afsluttet ved en fejl',
  'family-asks': 'familien beder om det',
  'new-need': 'der er opstået et nyt behov',
} satisfies Record<Ending | Reopening, string>

/** Why a course goes to another step. */
export const stepReasons = {
  'step-done': 'det forrige trin er gennemført',
  'not-needed': 'trinnet kan springes over',
  'more-needed': 'der er brug for mere på trinnet',
  'new-need': 'der er opstået et nyt behov',
  'set-wrong': 'trinnet var valgt forkert',
} satisfies Record<StepReason, string>

export const subjects = {
  'meeting-booked': 'mødet er booket',
  'meeting-moved': 'mødet er flyttet',
  'meeting-room': 'mødet har fået et andet lokale',
  'meeting-cancelled': 'mødet er aflyst',
  absence: 'der er afbud til mødet',
  'absence-taken-back': 'et afbud er trukket tilbage',
  'plan-published': 'planen er klar',
  'follow-up-prepare': 'forbered det opfølgende netværksmøde',
  'agenda-due': 'dagsordenen skal sendes',
  'agenda-late': 'dagsordenen mangler',
  'agenda-escalated': 'en leder er mindet om dagsordenen',
  'agenda-sent': 'dagsordenen er sendt',
  'meeting-soon': 'mødet er lige om lidt',
  'plan-due': 'planen skal sendes',
  'plan-late': 'planen er over tiden',
  'plan-escalated': 'en leder er mindet om planen',
  'next-meeting-propose': 'aftal næste møde',
  'next-meeting-prepare': 'forbered næste møde',
  'next-meeting-alarm': 'der er ikke aftalt et næste møde',
  'next-meeting-escalated': 'en leder er mindet om næste møde',
  'first-follow-up-due': 'det første opfølgningsmøde skal holdes',
  'closing-contact-due': 'den afsluttende kontakt skal tages',
  'step-task-escalated': 'en leder er mindet om et møde, der mangler',
  'consent-ending': 'et samtykke udløber',
  'journal-due': 'planen skal journaliseres',
  'debrief-due': 'opsamlingen efter mødet mangler',
  'instruments-due': 'redskaber skal udfyldes',
  'instruments-late': 'redskaber er ikke udfyldt',
  'instruments-escalated': 'en leder er mindet om noget, der ikke er udfyldt',
  'smiley-result': 'familien har svaret på, hvordan mødet var',
  'agreements-due': 'aftaler nærmer sig fristen',
  'agreements-late': 'aftaler er over fristen',
  'hold-unfinished': 'en booking blev ikke gjort færdig',
  'glass-broken': 'en leder har åbnet forløbet',
  consent: 'samtykket skal på plads',
  'appointment-outdated': 'aftalen i Outlook skal rettes. En eller flere må ikke længere inviteres',
  'change-unfinished': 'ændringen af mødet blev ikke gjort færdig',
  'appointment-behind': 'aftalen i Outlook er ikke rettet endnu',
  'room-lost': 'lokalet gik tabt, da mødet skulle flyttes. Find et andet',
  'change-given-up':
    'ændringen af mødet kunne ikke lade sig gøre længere og er opgivet. Mødet står, hvor det stod. Prøv igen fra mødet',
  'rest-given-up':
    'møderne omkring netværksmødet kunne ikke bookes. Der er ikke sendt noget. Prøv igen fra kortet, eller book dem fra en aftale i Outlook',
  'rest-too-late':
    'et møde omkring netværksmødet nåede ikke at blive sendt, før tiden var gået, og er opgivet. Book det igen, hvis det stadig skal holdes',
  'next-meeting-given-up':
    'næste møde kunne ikke bookes længere og er opgivet. Der er ikke sendt noget. Find en ny tid fra kortet',
  'channel-outdated': 'kanalens medlemmer skal rettes. En eller flere må ikke længere være med',
  'channel-not-made': 'kanalen blev ikke oprettet. Se hvorfor under Kanal',
  'channel-incomplete': 'en kollega mangler i kanalen. Se hvem under Kanal',
  'channel-unchecked': 'Samlet kan ikke se, hvem der er med i kanalen. Hold selv øje med den',
  'channel-tab': 'fanen kom ikke på plads i kanalen. Tilføj den selv',
  'channel-gone': 'kanalen findes ikke længere i Teams. Opret en ny under Kanal',
  'channel-delete': 'forløbet er afsluttet. Slet kanalen i Teams',
  'erasure-soon': 'forløbet slettes snart',
  'journalising-missing': 'forløbet skal journaliseres, før det kan slettes',
  'journalising-escalated': 'lederen ved, at forløbet ikke er journaliseret',
  'leak-not-cleaned':
    'en sendt aftale blev ikke ryddet, fordi du skal logge ind igen. Åbn forløbet, og tryk på »Ryd aftalen«',
  'no-chat': 'en kollega i teamet mangler Samlet i Teams. Hjælp med at tilføje den',
  'no-leader': 'ingen leder kunne nås i Teams. Giv det selv videre til en leder',
  'card-failed': 'en besked kunne ikke sendes i Teams. Giv den videre selv',
} as Record<string, string>

/** Samlet kept a message back: a task. */
export const stopped = (what: string, where: string) =>
  `en besked blev holdt tilbage, fordi der stod ${what} ${where}. Giv den videre selv, uden det`
