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
        {
          da: 'Vi skriver kun det, vi har brug for: hvem du er, hvordan du har det lige nu, hvem der er omkring dig, dine mål, vores aftaler og dine samtykker. Noget fortæller du os, og du bestemmer selv hvad. Noget henter vi hos andre, og kun hvis du har sagt ja.',
          en: 'We write only what we need: who you are, how you are at the moment, who is round you, your goals, what we have agreed and your consents. Some of it you tell us, and you decide what. Some of it we obtain from others, and only if you have said yes.',
        },
      ),
      section(
        'basis',
        { da: 'Hvad bygger det på?', en: 'What does it rest on?' },
        {
          da: 'Vi henter og deler, når du har sagt ja. Efter databeskyttelsesreglerne bygger kommunen på, at den er myndighed, eller på dit samtykke. Hvad den har valgt, står på samtykket med navnet på reglen.',
          en: 'We obtain and share when you have said yes. Under the data protection rules the municipality builds on being an authority, or on your consent. What it has chosen stands on the consent, with the name of the rule.',
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
          da: 'Samlet, som ligger i Teams, bruges til at koordinere. Her står, hvem der er i familien og omkring den, planen, aftalerne, møderne, og hvem der har sagt ja til hvad. CPR-numre gemmes krypteret. Det ligger hos Microsoft, der arbejder for kommunen og ikke må bruge det til andet.',
          en: 'Samlet, which is part of Teams, is used to coordinate. It holds who is in the family and round it, the plan, the agreements, the meetings, and who has said yes to what. CPR numbers are kept encrypted. It lies with Microsoft, who works for the municipality and may use it for nothing else.',
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
          da: 'Familiekoordinatoren ser hele forløbet. Andre ser kun det, du har sagt ja til, at netop de må vide. Alle har tavshedspligt, og det bliver skrevet ned, hvem der ser, ændrer og sender noget. Du kan få det at vide.',
          en: 'The family coordinator sees all of it. Others see only what you have said yes to that they in particular may know. Everybody is bound to secrecy, and it is written down who sees, changes and sends anything. You can be told.',
        },
        {
          da: 'I særlige tilfælde kan en leder åbne forløbet i et døgn. Lederen skal skrive hvorfor, og familiekoordinatoren får det at vide. Ingen computer træffer afgørelser om dig.',
          en: 'In special cases a leader can open it for a day. The leader must write why, and the family coordinator is told. No computer decides anything about you.',
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
                  da: 'Du kan få at se, hvad vi har om dig, og få rettet det, der er forkert. I nogle tilfælde kan du få noget slettet, sige nej til, at vi bruger det, eller få det sat på pause. Det, du selv har givet os, kan du i nogle tilfælde få som en fil.',
                  en: 'You can see what we hold about you and have what is wrong corrected. In some cases you can have something erased, object to our use of it, or have it put on hold. What you have given us yourself you can in some cases have as a file.',
                },
              },
            ],
          },
          complaint: {
            kind: 'fixed',
            text: [
              {
                da: 'Er du utilfreds, kan du klage til Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby, tlf. 33 19 32 00, datatilsynet.dk.',
                en: 'If you are not satisfied, you can complain to the Danish Data Protection Agency, Carl Jacobsens Vej 35, 2500 Valby, tel. 33 19 32 00, datatilsynet.dk.',
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
          da: 'Spørg din familiekoordinator. Du kan også skrive til kommunens databeskyttelsesrådgiver: {dataProtectionOfficer}. Kommunen selv: {reached}.',
          en: 'Ask your family coordinator. You can also write to the municipality’s data protection officer: {dataProtectionOfficer}. The municipality itself: {reached}.',
        },
      ),
    ],
  },
]
