import { cancelReasons } from './cancel-reasons.ts'
import { rhythm } from './rhythm.ts'
import { settled } from './settled.ts'

/**
 * The bot's cards and answers. A card says reference, date and task: no parameter here could hold a person. The one exception is
 * `consent.own`, which is drawn for the coordinator alone when she presses.
 */
export const cards = {
  /** The heading is the task. */
  headings: {
    'meeting-booked': 'Netværksmødet er booket',
    'meeting-moved': 'Netværksmødet er flyttet',
    'meeting-room': 'Netværksmødet har fået et andet lokale',
    'meeting-cancelled': 'Netværksmødet er aflyst',
    absence: 'Der er afbud til mødet',
    'absence-taken-back': 'Et afbud er trukket tilbage',
    'follow-up-prepare': 'Forbered det opfølgende netværksmøde',
    'agenda-due': 'Dagsorden skal sendes',
    'agenda-late': 'Dagsordenen er ikke sendt',
    'agenda-escalated': 'En dagsorden er ikke sendt',
    'agenda-sent': 'Dagsordenen er sendt',
    'meeting-soon': 'Netværksmødet er lige om lidt',
    'plan-due': 'Planen skal opdateres og sendes',
    'plan-late': 'Planen er ikke sendt',
    'plan-escalated': 'En plan er ikke sendt',
    'next-meeting-propose': 'Find tid til næste netværksmøde',
    'next-meeting-booked': 'Næste netværksmøde er booket',
    'next-meeting-off': 'Ingen frist for næste netværksmøde',
    'next-meeting-prepare': 'Forbered næste netværksmøde',
    'next-meeting-alarm': 'Næste netværksmøde mangler',
    'next-meeting-escalated': 'Et forløb har intet næste møde',
    'first-follow-up-due': 'Hold det første opfølgningsmøde',
    'closing-contact-due': 'Tag den afsluttende kontakt til familien',
    'step-task-escalated': 'Et møde i et forløb mangler',
    'consent-ending': 'Et samtykke udløber snart',
    'journal-due': 'Planen skal journaliseres',
    'debrief-due': 'Opsamling efter mødet',
    'instruments-due': 'Redskaber skal udfyldes',
    'instruments-late': 'Redskaber er ikke udfyldt',
    'instruments-escalated': 'Noget i et forløb er ikke udfyldt',
    'smiley-result': 'Familiens svar på mødet',
    'agreements-due': 'Aftaler nærmer sig fristen',
    'agreements-late': 'Aftaler er over fristen',
    'hold-unfinished': 'Et møde er ikke booket færdigt',
    'glass-broken': 'En leder har åbnet forløbet',
    'appointment-outdated': 'Aftalen i Outlook skal rettes',
    'leak-found': 'Noget i en sendt aftale skal ryddes',
    'change-unfinished': 'Mødet er ikke ændret endnu',
    'appointment-behind': 'Aftalen i Outlook passer ikke med mødet',
    'channel-outdated': 'Kanalens medlemmer skal rettes',
    'channel-not-made': 'Kanalen blev ikke oprettet',
    'channel-not-deleted': 'Kanalen i Teams skal slettes',
    'erasure-soon': 'Et afsluttet forløb slettes snart',
    'journalising-missing': 'Forløbet skal journaliseres',
    'journalising-escalated': 'Et afsluttet forløb er ikke journaliseret',
    consent: 'Samtykket skal på plads',
  },
  planReady: (version: string) => `Familiens Plan ${version} er klar`,
  tasks: {
    'meeting-booked': 'Drejebog og frister er klar i forløbet. Samlet minder om dem undervejs.',
    'meeting-moved': 'Frister og påmindelser er flyttet med. Det nye lokale er holdt.',
    'meeting-room': 'Tiden er den samme. Det nye lokale er holdt. Åbn forløbet, og se hvilket.',
    'meeting-cancelled': 'Påmindelserne om mødet er taget af. Bookes et nyt møde, kommer der et nyt kort.',
    absence:
      'Se, hvem det er, og om der er en afløser. Tag afløseren med, find en ny tid, eller hold mødet uden.',
    'absence-taken-back':
      'En, der havde meldt afbud, kan alligevel komme. Har du inviteret en afløser, så aftal, hvem der kommer.',
    'plan-published': 'Planen åbner i Samlet for dem, der er med i forløbet.',
    'follow-up-prepare': 'Hold formøde med familien og formøde med mødelederen, og sæt hak i drejebogen.',
    'agenda-due': 'Send dagsordenen til familien og netværket senest på fristen.',
    'agenda-late': 'Den skal ud en uge før mødet. Send den i dag, og sæt hak i drejebogen.',
    'agenda-escalated': 'Fristen er overskredet, og mødet nærmer sig. Tal med familiekoordinatoren i dag.',
    'agenda-sent': 'Den ligger hos dem, der kommer til mødet. Se den i Samlet.',
    'meeting-soon': 'Se dagsordenen igennem, og hav planen klar.',
    'plan-due': 'Skriv mødets aftaler ind, og send planen til familien og netværket senest på fristen.',
    'plan-late': 'Fristen er overskredet. Udgiv planen, og send den i dag.',
    'plan-escalated':
      'Fristen er overskredet med en uge. Tal med familiekoordinatoren om, hvad der skal til.',
    'next-meeting-propose': 'Find et tidspunkt inden fristen, her på kortet eller fra en aftale i Outlook.',
    'next-meeting-booked': 'Tid og sted står i Outlook. Drejebog og frister er klar i forløbet.',
    'next-meeting-off':
      'Forløbet er nu på et trin uden frist for næste netværksmøde. Book et møde fra Outlook, hvis I vil holde et.',
    'next-meeting-prepare': 'Aftal formøde med familien og formøde med mødelederen.',
    'next-meeting-alarm':
      'Der er gået tre måneder, og intet møde er booket. Book det fra en aftale i Outlook.',
    'journal-due': 'Hver afdeling lægger planen på sagen i sit eget system og sætter hak.',
    'instruments-due':
      'Aftal med dem, der udfylder, hvornår det sker. Familiekoordinatoren skriver resultatet ind i Samlet.',
    'instruments-late':
      'Fristen er overskredet. Få det udfyldt, og skriv resultatet ind i Samlet, eller slå redskabet fra, hvis I ikke bruger det.',
    'instruments-escalated':
      'Fristen er overskredet, og det er stadig ikke gjort. Tal med familiekoordinatoren om, hvad der skal til.',
    'smiley-result':
      'De voksne og de unge har selv svaret ved mødets slutning. Her står kun tal. Kortet bliver rettet, når flere svarer.',
    'debrief-due':
      'Familiekoordinatoren og mødelederen skriver fire korte svar, mens de kan huske det. Svarene ser kun de to.',
    'next-meeting-escalated':
      'Der er gået mere end tre måneder uden et nyt møde. Tal med familiekoordinatoren om, hvad der skal til.',
    'agreements-due':
      'Har du lovet noget, så meld det gjort, eller bed om en ny frist. Dine aftaler på kortet ser kun du.',
    'agreements-late':
      'Er det gjort, så meld det. Ellers sæt en ny frist, så familien ved, hvornår det sker.',
    'first-follow-up-due':
      'Tre måneder efter kortlægningens begyndelse mødes I med sagsbehandlerne. Book mødet fra en aftale i Outlook.',
    'closing-contact-due':
      'Tre måneder efter vedligeholdelsen taler du med familien og ser beredskabsplanen igennem. Book opkaldet fra en aftale i Outlook.',
    'step-task-escalated':
      'Fristen er overskredet, og mødet er ikke booket. Tal med familiekoordinatoren om, hvad der skal til.',
    'consent-ending': 'Spørg familien, om det skal fornyes. Uden et nyt stopper delingen den dag.',
    'hold-unfinished':
      'Et lokale kan være holdt. Gør det færdigt, hvor du begyndte, i aftalen i Outlook eller på kortet om næste møde, så bookes der ikke dobbelt. Eller opgiv det i Samlet.',
    'glass-broken': 'Det er åbent for lederen i 24 timer. Se i Samlet, hvem det er, og hvorfor.',
    'appointment-outdated':
      'En eller flere må ikke længere inviteres. Tag dem ud af aftalen i dag. Forløbet viser, hvem der stadig må være med.',
    'leak-found':
      'Det stod der, sidst Samlet læste aftalen. Åbn forløbet, og tryk på »Ryd aftalen«. Det, der allerede er sendt ud, kan Samlet ikke hente hjem.',
    'change-unfinished':
      'Nogen er begyndt at ændre mødet, men det blev ikke gjort færdigt. Mødet står stadig, hvor det stod. Åbn mødet i Samlet, og gør det færdigt, eller behold det, som det er.',
    'appointment-behind':
      'Mødet er ændret eller aflyst i Samlet, men aftalen er ikke rettet. Åbn mødet i Samlet, og tryk på »Ret aftalen«, eller ret den selv i Outlook.',
    'channel-outdated':
      'En eller flere må ikke længere være i kanalen, og Samlet kunne ikke selv rette den. Tag dem ud i dag. Forløbet viser, hvem der stadig må være med.',
    'channel-not-deleted':
      'Forløbet slettes nu, men Samlet kunne ikke slette kanalen i Teams. Den hedder det samme som referencen. Slet den i dag.',
    'channel-not-made': 'Samlet kunne ikke oprette kanalen i Teams. Forløbet viser hvorfor, og hvad du gør.',
    'erasure-soon': 'Alt er journaliseret. Indtil dagen kan du genåbne forløbet i Samlet.',
    'journalising-missing':
      'Det kan først slettes, når hver afdeling har journaliseret. Sæt hak i Samlet, efterhånden som de melder tilbage.',
    'journalising-escalated':
      'Det kan først slettes, når hver afdeling har journaliseret. Familiekoordinatoren har opgaven. Hjælp med at få de sidste med.',
    consent:
      'Familien siger ja til, hvem der må vide hvad, om hvem, og hvor længe. Hver voksen siger ja for sig selv og for egne børn, unge fra 15 år siger selv ja, og et ja kan trækkes tilbage når som helst.',
  },
  settled,
  facts: {
    reference: 'Reference',
    meeting: 'Møde',
    items: 'Punkter',
    absences: 'Afbud',
    decide: 'Venter på dig',
    lastMeeting: 'Sidste møde',
    due: 'Frist',
    published: 'Udgivet',
    until: 'Udløber',
    playbook: 'Drejebog',
    nextMeeting: 'Næste møde',
    waiting: 'Mangler',
    opened: 'Åbnet',
    closes: 'Lukker',
    erased: 'Slettes',
    plan: 'Plan',
    journals: 'Journaliseret',
    debrief: 'Opsamling',
    instruments: 'Redskaber',
    answers: 'Svar',
    mean: 'Gennemsnit',
    found: 'Fundet',
    agreements: 'Aftaler',
    because: 'Grund',
  },
  actions: {
    status: 'Vis status',
    clean: 'Se og ryd',
    open: 'Åbn',
    openPlan: 'Åbn planen',
    openSamlet: 'Åbn Samlet',
  },
  cancelReasons,
  summary: (heading: string, reference: string) => `${heading} (${reference})`,
  status: {
    heading: 'Status',
    onlyYou: 'Kun du kan se det her.',
    playbook: (done: number, of: number) => `${done} af ${of}`,
    noMeeting: 'Ikke booket',
    nothingWaiting: 'Alt er på plads',
    deadlines: {
      'T-12': 'Dagsorden',
      'T-13': 'Plan',
      'T-14': 'Næste møde',
      'DF-01': 'Formøde med familien',
      'DF-02': 'Formøde med mødelederen',
      'DF-03': 'Opfølgende møde',
      'DF-04': 'Eftermøde',
    },
    waiting: (what: string, due: string) => `${what.toLocaleLowerCase('da')} ${due}`,
  },
  consent: {
    act: 'Vis og skriv ind',
    explain: 'Hvad siger man ja til?',
    /** What each tick on the form opens, in plain words. */
    types: {
      employment: 'Job, praktik og uddannelse, og hvad der står i vejen',
      benefits: 'Sygedagpenge, kontanthjælp og andre ydelser',
      health: 'Sygdom og behandling, og hvad det betyder i hverdagen',
      school: 'Hvordan det går i skolen, fagligt og med de andre',
      daycare: 'Hvordan barnet har det i institutionen',
      'family-life': 'Hvordan familien bor, og hvordan hverdagen går',
      other: 'Kun det, der står skrevet på blanketten',
    },
    /** What it is used for. */
    purposes: {
      coordination: 'Ja’et bruges til at samordne hjælpen om én plan.',
      statistics: 'Statistik er et samtykke for sig og kommer aldrig med i planen.',
    },
    onlyCoordinator: 'Kun familiekoordinatoren kan skrive samtykker ind og trække dem tilbage.',
    /** For the coordinator alone: here are names. */
    own: {
      heading: 'Samtykker',
      signers: 'Hvem siger ja',
      signed: (name: string, day: string) => `${name} har skrevet under, senest ${day}.`,
      notSigned: (name: string) => `${name} har ikke skrevet under endnu.`,
      missing: 'Mangler endnu',
      missingYes: (giver: string, forWhom: string, party: string) =>
        `${giver} mangler at sige ja for ${forWhom} til ${party}.`,
      nothingMissing: 'Ingen mangler at sige ja til det, der er begyndt.',
      ending: 'Udløber inden 30 dage',
      endingYes: (giver: string, party: string, day: string, due: string) =>
        `${giver} til ${party}: ${day} (${due}).`,
      nothingEnding: 'Intet udløber.',
      himself: 'sig selv',
      more: (n: number) => `og ${n} mere. Se dem i Samlet.`,
      give: 'Skriv en underskrift ind',
      withdraw: 'Træk et ja tilbage',
      back: 'Tilbage',
      formIntro: 'Skriv det, som det står på den underskrevne blanket.',
      save: 'Gem underskriften',
      saved: 'Underskriften er gemt og gælder nu.',
      changed: 'En anden har ændret forløbet imens. Det nyeste er hentet, og dit står her stadig. Gem igen.',
      department: (name: string) => `Afdeling: ${name}`,
      party: 'Hvem må vide noget?',
      takeOut: 'Tag ud igen',
      moreParties: 'Tilføj én mere, der må vide noget',
      others: (title: string) => `Skriv ind: ${title}`,
      chooseHeading: 'Træk et ja tilbage',
      chooseIntro: 'Vælg, hvad familien har trukket tilbage.',
      choose: 'Hvad trækkes tilbage',
      chooseNone: 'Der er intet ja at trække tilbage.',
      choosePlease: 'Vælg mindst ét.',
      permission: (giver: string, forWhom: string, party: string, types: string, until: string) =>
        `${giver} for ${forWhom} til ${party}: ${types}, til og med ${until}`,
      next: 'Videre',
      confirmHeading: 'Skal det trækkes tilbage?',
      confirmIntro: 'Det virker med det samme og kan ikke fortrydes. Det, der allerede er delt, var lovligt.',
      follows: 'Det følger med:',
      confirm: 'Træk tilbage',
      confirmAgain: 'En anden har ændret forløbet imens. Se det igennem, og tryk igen.',
      withdrawn: 'Trukket tilbage.',
    },
  },
  gathered: {
    weekHeading: 'Ugens påmindelser',
    overdueHeading: 'Det her venter',
    weekTask:
      'Det er, hvad ugen bringer i dine forløb. Er noget gjort, når dagen kommer, er der ikke mere at gøre.',
    overdueTask: 'Samlet har været væk. Her er det, der skulle have været sagt imens, og som stadig mangler.',
    line: (what: string, when: string) => `${what} (${when})`,
    summary: (heading: string, count: number) => `${heading}: ${count}`,
    weekly: 'Saml dem hver mandag',
    single: 'Få dem enkeltvis',
    weeklyChosen: rhythm.weeklyChosen,
    singleChosen: rhythm.singleChosen,
  },
  trial: {
    heading: 'Prøve fra Samlet',
    sentence: 'It prøver, om Samlet kan skrive her. Beskeden forsvinder af sig selv.',
  },
  notOnTeam: 'Du er ikke med i forløbet. Spørg familiekoordinatoren, hvis du burde være det.',
  twice: 'Kortet stod her to gange. Det ene er fjernet.',
  unknownAction: 'Den knap virker ikke længere. Åbn forløbet i Samlet i stedet.',
  failed: 'Det gik galt hos os. Prøv igen om lidt.',
  answers: {
    help: 'Skriv »plan«, »næste møde«, »hvad mangler vi« eller »hvem er med«. Du får referencer og datoer, aldrig familiens navne. Koordinerer du et forløb, så skriv »samtykke« og referencen. »ugentligt« samler dine påmindelser hver mandag, »enkeltvis« giver dem én ad gangen.',
    consentComing: (reference: string) => `Kortet til samtykke i ${reference} kommer om et øjeblik.`,
    consentWhich: 'Skriv »samtykke« og referencen på et forløb, du koordinerer, fx »samtykke NM-2026-0412«.',
    noCourses: 'Du er ikke med i noget forløb endnu.',
    notHere: 'Kanalen hører ikke til et forløb, du er med i.',
    line: (reference: string, what: string) => `${reference}: ${what}`,
    plan: (version: string, published: string) => `plan ${version}, udgivet ${published}`,
    noPlan: 'planen er ikke udgivet endnu',
    noMeeting: 'intet møde er booket',
    waiting: (waiting: string, done: number, of: number) => `${waiting}. Drejebogen: ${done} af ${of}`,
    nothingWaiting: 'alle frister er overholdt',
    otherFunction: 'andre',
    whoInNumbers: (colleagues: number, functions: readonly string[]) =>
      colleagues === 0
        ? 'familiekoordinatoren'
        : `familiekoordinatoren og ${colleagues} i kerneteamet: ${functions.join(', ')}`,
    person: (name: string, where: string) => `${name} (${where})`,
    who: (coordinator: string, colleagues: readonly string[], more: number) =>
      [`${coordinator} (familiekoordinator)`, ...colleagues, ...(more > 0 ? [`og ${more} mere`] : [])].join(
        ', ',
      ),
    more: (count: number) => `og ${count} forløb mere. Se dem i Samlet.`,
    keptBack: (reference: string) =>
      `${reference}: svaret er holdt tilbage, fordi det kunne røbe noget om familien. Se forløbet i Samlet.`,
  },
}
