import type { ReasonOfMeetings } from '#shared/domain/reason.ts'

/** What happened, what it means, what to do (design/look: the voice). `detail` names the thing, never a citizen. */
export const reasonsOfMeetings: Record<ReasonOfMeetings, (detail?: string | null) => string> = {
  'sign-in-needed': () => 'Du er ikke logget ind. Luk Samlet, og åbn den igen fra Teams eller Outlook.',
  'token-invalid': () => 'Din adgang kunne ikke bekræftes. Luk Samlet, og åbn den igen.',
  'token-other-tenant': () =>
    'Du er logget ind med en konto fra en anden organisation. Skift til din kommunekonto.',
  'token-expired': () => 'Din adgang er udløbet. Luk Samlet, og åbn den igen.',
  'not-found': () =>
    'Forløbet findes ikke, eller du er ikke med i det. Spørg familiekoordinatoren, hvis du burde være det.',
  'not-allowed': () => 'Det må du ikke i dette forløb. Familiekoordinatoren kan gøre det.',
  'too-many-requests': () => 'Der kom for mange forespørgsler på én gang. Vent et øjeblik, og prøv igen.',
  'family-has-not-allowed': () => 'Familien har ikke sagt ja til det endnu. Spørg familien først.',
  'invalid-request': (detail) =>
    `Noget i det indtastede kan ikke bruges${detail ? `: ${detail}` : ''}. Ret det, og prøv igen.`,
  'body-too-large': () => 'Det er for meget på én gang. Del det op, og prøv igen.',
  'changed-by-someone-else': () =>
    'En anden har ændret forløbet imens. Dit er ikke gemt endnu og står her stadig. Hent det nyeste, og gem igen.',
  'no-such-route': () => 'Adressen findes ikke i Samlet.',
  'mail-outside-municipality': (detail) =>
    `${detail ?? 'Adressen'} ligger uden for kommunen. Inviter personen med sikker post i stedet.`,
  'contact-has-no-mail': () =>
    'Har ingen mailadresse. Skriv den på netværkskortet, så kan personen inviteres.',
  'consent-not-signed': () => 'Skriv, hvilken dag samtykket blev skrevet under.',
  'consent-missing': () => 'Familien har ikke sagt ja til, at denne person er med. Spørg familien først.',
  'consent-ended': (detail) => `Samtykket er udløbet${detail ? ` (${detail})` : ''}. Spørg familien igen.`,
  'consent-withdrawn': () => 'Familien har trukket sit samtykke tilbage.',
  'consent-youth-signature-missing': () => 'En ung i familien, der selv skal sige ja, mangler at gøre det.',
  'nobody-picked': () => 'Vælg mindst én deltager med samtykke.',
  'meeting-in-the-past': () => 'Mødet ligger i fortiden. Vælg et senere tidspunkt.',
  'meeting-too-long': () => 'Mødet kan højst vare otte timer.',
  'family-is-never-attendee': () =>
    'Familien og bisidderen inviteres aldrig i Outlook. De får besked på anden måde.',
  'no-common-time': () => 'Der er intet tidspunkt, hvor alle kan. Se herunder, hvad der står i vejen.',
  'no-rooms': () => 'Der er ingen ledige lokaler i perioden. Vælg flere dage, eller prøv et kortere møde.',
  'room-declined': (detail) =>
    `${detail ?? 'Lokalet'} sagde nej. Vælg et andet lokale eller tidspunkt. Intet er sendt.`,
  'room-taken': (detail) =>
    `${detail ?? 'Lokalet'} er lige blevet optaget. Vælg et andet lokale, eller flyt mødet en halv time.`,
  'room-unknown': () =>
    'Lokalet er ikke et af kommunens lokaler, eller det er nedlagt. Søg tider igen, og vælg et andet lokale.',
  'booking-not-finished': () => 'Lokalet har ikke svaret endnu. Vent et øjeblik, så sker det af sig selv.',
  'meeting-already-booked': () => 'Mødet er allerede booket. Der er ikke booket noget ekstra.',
  'meeting-cancelled': () => 'Mødet er aflyst. Begynd på en ny invitation.',
  'meeting-begun': () => 'Mødet er begyndt eller holdt. Det kan ikke flyttes mere.',
  'meeting-on-day-off': () =>
    'Dagen er en helligdag eller juleaftensdag. Vælg en anden dag, så deltagerne kan komme.',
  'absence-meeting-off': () => 'Mødet er aflyst. Du skal ikke gøre mere.',
  'absence-meeting-begun': () =>
    'Mødet er begyndt eller holdt, så svaret kan ikke ændres her. Aftal det direkte med hinanden.',
  'absence-not-invited': () =>
    'Invitationen til mødet gælder ikke mere. Hent mødet igen, og se, hvem der er inviteret.',
  'absence-not-said': () =>
    'Der er ikke afbud mere. Personen kommer alligevel eller er taget ud af mødet. Se, hvad der gælder nu.',
  'substitute-not-possible': () =>
    'Afløseren kan ikke vælges. Familien skal have sagt ja, og afløseren må ikke være inviteret i forvejen. Vælg en anden, eller »Ingen afløser«.',
  'change-not-in-hand': () =>
    'Ændringen er ikke i gang længere. En anden har gjort den færdig eller valgt noget andet. Se, hvad der gælder nu.',
  'appointment-unknown': () =>
    'Samlet kender ikke aftalen i din Outlook. Åbn den i Outlook med Samlet ved siden af, så finder den vej.',
  'finding-may-not-stand': () =>
    'Et CPR-nummer, en fødselsdato eller familiens eget navn kan ikke stå i en invitation. Tag det ud, eller skriv referencen i stedet.',
  'mailbox-unknown': () =>
    'Microsoft 365 tog ikke imod mailadressen. Ret den på netværkskortet, eller hent brevet som fil.',
  'course-closed': () =>
    'Forløbet er afsluttet og kan ikke ændres. Familiekoordinatoren kan genåbne det, indtil det slettes.',
  'microsoft365-busy': () => 'Microsoft 365 har travlt lige nu. Intet er gået tabt. Prøv igen om et minut.',
  'microsoft365-unavailable': () =>
    'Microsoft 365 svarer ikke. Intet er gået tabt. Prøv igen om lidt; der bliver ikke booket dobbelt.',
  'microsoft365-refused': () => 'Microsoft 365 sagde nej. Bed it-afdelingen se på Samlets rettigheder.',
  'consent-to-app-needed': () =>
    'Samlet mangler din tilladelse i Microsoft 365. Sig ja i det vindue, der åbner.',
  unexpected: () =>
    'Noget gik galt hos os. Intet er gemt. Prøv igen, og sig det til it, hvis det bliver ved.',
  'service-unavailable': () => 'Samlet er ved at starte eller holder en kort pause. Prøv igen om et øjeblik.',
  offline: () =>
    'Der er ingen forbindelse. Det, du har skrevet, står her stadig. Prøv igen, når du er på nettet.',
}
