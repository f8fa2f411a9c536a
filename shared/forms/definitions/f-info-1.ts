import type { Bilingual } from '../../text/language.ts'
import type { Form, Section } from '../form.ts'

const section = (name: string, title: Bilingual, ...text: Bilingual[]): Section => ({
  title,
  fields: { [name]: { kind: 'fixed', text } },
})

/**
 * F-INFO-1: the information sheet, handed out with the consent. It asks nothing: the day it was handed out stands
 * on the consent. It must stay true to what the product does; a change of either is a change of both.
 */
export const fInfo1: readonly Form[] = [
  {
    id: 'F-INFO-1',
    version: 1,
    holdsFrom: null,
    title: { da: 'Sådan behandler vi dine oplysninger', en: 'How we handle your information' },
    intro: [
      {
        da: 'Læs den her, før du siger ja. Spørg din familiekoordinator, hvis noget er uklart.',
        en: 'Read this before you say yes. Ask your family coordinator if anything is unclear.',
      },
    ],
    consent: null,
    rules: [],
    sections: [
      section(
        'controller',
        { da: 'Hvem har ansvaret?', en: 'Who is responsible?' },
        {
          da: '{municipality} har ansvaret for de oplysninger, der samles om dig og din familie i forløbet. Din familiekoordinator er den, du går til.',
          en: '{municipality} is responsible for the information that is gathered about you and your family. Your family coordinator is the one you turn to.',
        },
      ),
      section(
        'purposes',
        { da: 'Hvad bruger vi dem til?', en: 'What do we use it for?' },
        {
          da: 'Vi bruger dem til at få hjælpen til at hænge sammen: én plan, møder hvor alle ved det samme, og aftaler der bliver holdt.',
          en: 'We use it to make the help hold together: one plan, meetings where everybody knows the same, and agreements that are kept.',
        },
        {
          da: 'Tal om fravær og karakterer har deres eget samtykke. De bruges kun til at måle, om hjælpen virker, og kommer ikke i planen.',
          en: 'Figures on absence and grades have a consent of their own. They are used only to measure whether the help works, and do not enter the plan.',
        },
      ),
      section(
        'places',
        { da: 'Hvad står hvor?', en: 'What stands where?' },
        {
          da: 'Din sag står i kommunens fagsystemer, for eksempel DUBU, Nexus og Fasit. Hver medarbejder skriver i sit eget system.',
          en: 'Your case stands in the municipality’s own case systems, for example DUBU, Nexus and Fasit. Every employee writes in a system of their own.',
        },
        {
          da: 'Samlet, som ligger i Teams, bruges til at koordinere. Her står, hvem der er i familien og omkring den, planen, aftalerne, møderne, og hvem der har sagt ja til hvad. CPR-numre gemmes krypteret.',
          en: 'Samlet, which is part of Teams, is used to coordinate. It holds who is in the family and round it, the plan, the agreements, the meetings, and who has said yes to what. CPR numbers are kept encrypted.',
        },
        {
          da: 'Indkaldelser i Outlook og beskeder i Teams nævner ingen navne fra familien.',
          en: 'Invitations in Outlook and messages in Teams name nobody of the family.',
        },
      ),
      section(
        'readers',
        { da: 'Hvem kan se dem?', en: 'Who can see it?' },
        {
          da: 'Familiekoordinatoren ser hele forløbet. Andre ser kun det, du har sagt ja til, at netop de må vide. Alle har tavshedspligt, og det bliver skrevet ned, hvem der ser, ændrer og sender noget.',
          en: 'The family coordinator sees all of it. Others see only what you have said yes to that they in particular may know. Everybody is bound to secrecy, and it is written down who sees, changes and sends anything.',
        },
        {
          da: 'I særlige tilfælde kan en leder åbne forløbet. Lederen skal skrive hvorfor, og familiekoordinatoren får det at vide.',
          en: 'In special cases a leader can open it. The leader must write why, and the family coordinator is told.',
        },
      ),
      section(
        'retention',
        { da: 'Hvor længe gemmes de?', en: 'How long is it kept?' },
        {
          da: 'Tre måneder efter at forløbet er slut, og når det er skrevet ind i fagsystemerne, slettes det i Samlet. Tal, som ingen kan kendes på, bliver. I fagsystemerne gemmes din sag så længe, loven siger.',
          en: 'Three months after it has ended, and once it has been entered in the case systems, it is erased in Samlet. Figures that nobody can be known by stay. In the case systems your case is kept for as long as the law says.',
        },
      ),
      {
        title: { da: 'Hvad kan du kræve?', en: 'What can you demand?' },
        fields: {
          rights: {
            kind: 'law',
            lines: [
              {
                law: 'data-protection',
                text: {
                  da: 'Du kan få at se, hvad vi har om dig, og få rettet det, der er forkert. I nogle tilfælde kan du få noget slettet, sige nej til, at vi bruger det, eller få det sat på pause.',
                  en: 'You can see what we hold about you and have what is wrong corrected. In some cases you can have something erased, object to our use of it, or have it put on hold.',
                },
              },
            ],
          },
          complaint: {
            kind: 'fixed',
            text: [
              {
                da: 'Er du utilfreds, kan du klage til Datatilsynet, datatilsynet.dk.',
                en: 'If you are not satisfied, you can complain to the Danish Data Protection Agency, datatilsynet.dk.',
              },
            ],
          },
        },
      },
      {
        title: { da: 'Du kan altid sige nej igen', en: 'You can always say no again' },
        fields: {
          withdrawal: {
            kind: 'law',
            lines: [
              {
                law: 'withdrawal',
                text: {
                  da: 'Du kan trække dit ja tilbage når som helst, til alt eller til noget af det. Sig det til familiekoordinatoren, så virker det med det samme. Det, der er delt før, var delt lovligt.',
                  en: 'You can take back your yes at any time, for all or some of it. Tell the family coordinator, and it takes effect at once. What was shared before was shared lawfully.',
                },
              },
            ],
          },
        },
      },
      section(
        'contact',
        { da: 'Hvem kan du spørge?', en: 'Whom can you ask?' },
        {
          da: 'Spørg din familiekoordinator. Du kan også skrive til kommunens databeskyttelsesrådgiver: {dataProtectionOfficer}.',
          en: 'Ask your family coordinator. You can also write to the municipality’s data protection officer: {dataProtectionOfficer}.',
        },
      ),
    ],
  },
]
