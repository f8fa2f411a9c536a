import type { ReasonOfTheTab } from '#shared/domain/reason.ts'

/** What happened, what it means, what to do (design/look: the voice). `detail` names the thing, never a citizen. */
export const reasonsOfTheTab: Record<ReasonOfTheTab, (detail?: string | null) => string> = {
  'not-own-part': () => 'Det hører til en andens del af forløbet. Spørg familiekoordinatoren.',
  'not-asked-for': () => 'Det vises kun, når familien selv beder om det.',
  'not-submitted-yet': () => 'Svaret er ikke sendt ind endnu. Så snart det er, kan du se det.',
  'numbers-only': () => 'Her kan du se tal, men ikke den enkelte familie.',
  'no-decision-asked': () =>
    'Du er ikke bedt om en beslutning i forløbet. Familiekoordinatoren kan bede dig om den.',
  'outside-mandate': () => 'Det ligger uden for kerneteamets mandat. Løft det til lederen.',
  'not-unanimous': () => 'Kerneteamet er ikke enigt. Løft beslutningen til lederen.',
  'not-escalated': () => 'Beslutningen er ikke løftet til dig. Kerneteamet tager den selv.',
  'glass-not-broken': () =>
    'Forløbet er lukket for dig som leder. Haster det, kan du åbne det i 24 timer med en begrundelse.',
  'cpr-invalid': () => 'CPR-nummeret skal være ti cifre og begynde med en rigtig dato.',
  'consent-needs-end-date': () => 'Samtykket mangler en slutdato. Skriv, hvornår det senest ophører.',
  'consent-needs-information-sheet': () =>
    'Oplysningssedlen skal være udleveret, før samtykket kan gemmes. Skriv datoen.',
  'consent-ends-before-it-begins': () => 'Samtykket slutter, før det begynder. Ret datoerne.',
  'consent-giver-not-in-family': () =>
    'Den, der giver samtykke, er ikke med i familien. Tilføj personen først.',
  'consent-about-nobody': () => 'Sæt kryds ved mindst én, som samtykket gælder.',
  'consent-child-not-in-family': () => 'Barnet er ikke med i familien. Tilføj barnet først.',
  'consent-party-unknown': () =>
    'Vælg, hvem samtykket gælder for: en person på netværkskortet eller en afdeling.',
  'consent-department-closed': () =>
    'Afdelingen er lukket og kan ikke få nye samtykker. De gamle står ved magt. Vælg en anden afdeling.',
  'consent-needs-types': () => 'Sæt kryds ved mindst én slags oplysninger.',
  'consent-child-of-another': () =>
    'Den, der skriver under, har ikke forældremyndighed over barnet. Vælg en anden, eller ret familien.',
  'consent-child-not-heard': () =>
    'Barnet er gammelt nok til at blive hørt. Skriv, hvornår barnet blev hørt og fik det forklaret.',
  'consent-other-needs-words': () => 'Skriv, hvilke andre oplysninger det gælder.',
  'consent-statistics-only': () =>
    'Statistik står for sig selv: fravær og karakterer kan kun hentes, og kun med samtykket til statistik.',
  'consent-signed-in-future': () => 'Datoen for underskriften ligger ude i fremtiden. Ret datoen.',
  'consent-guide-not-read': () => 'Læs vejledningen om samtykke, og skriv, hvornår du gjorde det.',
  'smiley-not-used': () => 'Forløbet bruger ikke smileylinealen. Slå den til under »Redskaber«.',
  'smiley-not-now': () => 'Der kan svares, fra mødet begynder, og indtil to uger efter, at det er slut.',
  'smiley-not-theirs': () => 'Kun voksne og unge fra 15 år i familien svarer. Vælg en anden.',
  'smiley-answered': () => 'Der er allerede svaret, og svaret kan ikke ændres.',
  'hand-over-ended': () => 'Siden kan ikke bruges længere. Giv tabletten tilbage.',
  'instrument-not-used': () => 'Forløbet bruger ikke redskabet. Slå det til først.',
  'respondent-not-of-instrument': () =>
    'Den person udfylder ikke dette redskab om den, du har valgt. Vælg en anden.',
  'filled-in-future': () => 'Dagen er ikke kommet endnu. Vælg den dag, det blev udfyldt.',
  'allowed-never': () => 'Et CPR-nummer eller en fødselsdato kan aldrig stå på listen.',
  'allowed-length': () => 'Skriv mellem 3 og 80 tegn.',
  'allowed-no-number': () =>
    'Vælg »Nummer« til et telefonnummer med mindst otte cifre, fx 70 10 20 00 eller 7010xxxx, og en anden slags til alt andet.',
  'allowed-other-domain': () =>
    'Kun kommunens egne maildomæner kan stå her. Skriv hele mailadressen, hvis det er en enkelt, der må stå.',
  'allowed-already': () => 'Det står allerede på listen.',
  'allowed-too-many': () => 'Listen er fuld: der er plads til 200. Tag noget af den først.',
  'meeting-over': () => 'Mødet er holdt. Skriv det, der skal huskes, i planen.',
  'agenda-meeting-off': () => 'Mødet er aflyst, så dagsordenen bliver, som den er.',
  'agenda-final': () => 'Dagsordenen er endelig. Familiekoordinatoren kan gøre den til et udkast igen.',
  'agenda-full': () => 'Der er ikke plads til flere punkter. Saml nogle af dem, eller tag et ud.',
  'agenda-item-empty': () => 'Et punkt er tomt. Skriv, hvad I skal tale om, eller fjern det.',
  'agenda-item-too-long': () => 'Punktet er for langt. Skriv det på højst 300 tegn.',
  'agenda-item-other': () =>
    'Der er allerede sat et andet punkt på her. Åbn dagsordenen igen, og sæt dit punkt på.',
  'agenda-words-withheld': () =>
    'Der står allerede noget, som du ikke kan se. Skriv dine ord som et nyt punkt, og lad feltet stå tomt.',
  'family-speaks-first': () => 'Familien taler først. Kun velkomsten og rammen kan stå før familiens punkt.',
  'agreement-incomplete': () =>
    'Hver aftale skal have indhold, en ansvarlig og en frist, før planen kan udgives.',
  'step-changed': () =>
    'Forløbet er i mellemtiden flyttet til et andet trin. Se, hvor det står nu, og vælg igen.',
  'plan-empty': () => 'Planen er tom. Skriv mindst ét mål, én indsats eller én aftale.',
  'meeting-not-held': () => 'Det netværksmøde er ikke holdt. Vent til bagefter.',
  'journal-of-another': () =>
    'Det er en anden afdelings journal. Afdelingen selv eller familiekoordinatoren sætter hakket.',
  'journal-plan-changed': () =>
    'Planen er udgivet i en ny version, siden du så den. Hakket er ikke ændret. Læg den nye på sagen, og sæt hak.',
  'debrief-empty': () => 'Skriv noget i mindst ét felt.',
  'agreement-gone': () =>
    'Aftalen står ikke i den plan, der gælder nu, eller du kan ikke se den. Åbn planen i Samlet.',
  'agreement-of-another': () =>
    'En anden har lovet det. På kortet melder kun den ansvarlige tilbage; familiekoordinatoren kan gøre det i planen i Samlet.',
  'agreement-done': () => 'Aftalen er allerede meldt gjort. Du skal ikke gøre mere.',
  'agreement-day-outside': () =>
    'Den nye frist skal ligge fra i dag og højst et år frem. Vælg en anden dato.',
  'held-not-his-to-ask': () =>
    'Kun personen selv, eller den, der har forældremyndigheden, kan bede om det. Fra 15 år kan den unge selv.',
  'held-not-reviewed': () =>
    'Der er noget, du ikke har taget stilling til endnu. Gennemgå det, og prøv igen.',
  'glass-needs-reason': () =>
    'Skriv, hvorfor du har brug for at se forløbet: mellem 20 og 500 tegn. Familiekoordinatoren læser det.',
  'glass-not-needed': () => 'Du er selv familiekoordinator i forløbet og ser det allerede.',
  'setting-in-the-past': () =>
    'En ændring kan tidligst gælde fra i dag. Det, der gjaldt før, bliver stående. Vælg i dag eller en senere dag.',
  'setting-not-there': () =>
    'Det findes ikke længere i indstillingerne. Hent siden igen, og se, hvad der gælder.',
  'age-out-of-bounds': () =>
    'Alderen skal være et helt tal fra 0 til 18, og det skal fremgå, hvor reglen står.',
  'department-name-taken': () => 'En anden afdeling hedder allerede sådan. Vælg et andet navn.',
  'contact-details-missing': () =>
    'Kommunens kontaktoplysninger mangler. En administrator skal skrive dem under Indstillinger i Samlet.',
  'secure-mail-not-whole': () =>
    'Den sikre mail er ikke beskrevet helt. Et mærke i emnet skal have en tekst, et felt i mailens header et navn, der begynder med x-, og en værdi, og en forbindelse mindst ét domæne. Største brev skal være mellem 1 og 3072 kB.',
  'letter-not-his': () =>
    'Personen er ikke med til mødet længere og får ikke brevet. Der er ikke sendt noget til vedkommende.',
  'agenda-not-written': () => 'Dagsordenen er ikke skrevet endnu. Skriv den først, så kan den sendes.',
  'letter-changed': () =>
    'Brevet er ændret, siden du så det. Der er ikke sendt noget. Se det nye igennem, og send.',
  'letter-under-way': () => 'Brevet er på vej i dette øjeblik. Vent lidt, og se, hvordan det gik.',
  'letter-head-names': () =>
    'Der står personoplysninger i brevets emne eller filnavn. Der er ikke sendt noget. Bed administratoren se på mærket for sikker mail, og sig det til it.',
  'family-has-no-mailbox': () => 'Familien får brevet i Digital Post eller i hånden. Hent det som fil.',
  'no-secure-way': () =>
    'Kommunen har ikke sagt, hvordan mail sendes sikkert, og brevet må ikke gå som almindelig mail. Hent det som fil, og send det selv.',
  'secure-way-not-there': () =>
    'Kommunens sikre mail når ikke til den adresse. Hent brevet som fil, og send det selv.',
  'letter-too-large': () => 'Brevet er for stort til mail. Hent det som fil, og send det selv.',
  'course-not-closed': () => 'Forløbet er ikke afsluttet.',
  'closing-day-outside': () =>
    'Forløbet kan afsluttes i dag eller op til 31 dage tilbage, men ikke før det begyndte.',
  'meetings-to-come': () => 'Der er aftalt et møde, som ikke er holdt. Aflys det først.',
  'agreements-open': () =>
    'Der er aftaler, som ikke er indfriet. Se dem igennem, og sæt hak ved, at de er givet videre.',
  'retention-runs': () => 'Forløbet gemmes lidt endnu.',
  'retention-over': () =>
    'Dagen, hvor forløbet skulle slettes, er nået. Det kan ikke genåbnes. Opret et nyt forløb.',
  'not-journalised': () => 'Forløbet slettes ikke, før det er journaliseret i alle afdelinger.',
  'group-day-past': () => 'Den første dag skal ligge efter i dag. Vælg en senere dag.',
  'group-day-far': () => 'Den første dag skal ligge inden for et år. Vælg en tidligere dag.',
  'group-day-off': () => 'Den første dag er en helligdag eller ligger i weekenden. Vælg en hverdag.',
  'group-has-series': () =>
    'Der ligger en serie i forvejen. Lad den nye begynde efter det sidste møde, eller afslut den gamle først.',
  'group-not-chair': () => 'Kun den, der indkalder gruppen, kan ændre den. Overtag gruppen først.',
  'group-not-set-up': () => 'Gruppen er ikke oprettet endnu. Skriv først, hvem der er med.',
  'group-mail-twice': () => 'Den samme mailadresse står to gange. Ret den ene.',
  'group-mail-outside': (detail) =>
    `${detail ?? 'Adressen'} ligger uden for kommunen. Gruppen er for kommunens egne ansatte.`,
  'no-hosting-team': () =>
    'Kommunen har ikke valgt, hvilket team kanalerne skal ligge i. Bed it-administratoren vælge det.',
  'not-in-hosting-team': () =>
    'Teams tager kun folk med i kanalen, som er medlem af værtsteamet. Bed it om at melde personen ind, så tager Samlet sig af resten.',
  'channel-name-taken': () =>
    'Navnet bruges allerede i Teams, enten af en kanal, som flere kan læse, eller af en, der er slettet inden for 30 dage. Gendan den i Teams, eller bed it om hjælp, og prøv igen.',
  'bot-not-in-team': () =>
    'Samlet er ikke føjet til værtsteamet i Teams endnu. Føj appen til teamet, og prøv igen.',
  'bot-not-let-in': () => 'Teams lukkede ikke botten ind.',
  'document-not-made': () =>
    'Dokumentet kunne ikke laves. Intet er sendt. Prøv igen, og sig det til it, hvis det bliver ved.',
}
