import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'

/** What an invitation says a meeting is for. */
export type Purpose = {
  /** To somebody who comes for his work. */
  aim: string
  /** What he is asked to bring. */
  part: string
  /** What he does when he cannot come. */
  prevented: string
  /** To the family. */
  family: string
  /** To somebody the family knows. */
  known: string
}

const onePlan =
  'Vi hjælper familien med at få én samlet plan. Vi samordner og målretter de indsatser, der er i gang, så både voksne og børn når deres mål.'
const tellBriefly =
  'Fortæl kort om jeres samarbejde og om, hvad du har sat i gang. Vi ser på, hvad der virker, og hvad der er svært.'
const tellMe = 'Kan du ikke komme, så giv mig besked, så finder vi en anden tid.'

/** Where many meet round the family (F-INVITE-1). */
const network: Purpose = {
  aim: onePlan,
  part: tellBriefly,
  prevented: 'Kan du ikke komme, så find en afløser sammen med din leder, og giv mig besked.',
  family: 'Det er jeres møde. Vi samler dem, der hjælper jer, så vi kan lave én plan sammen.',
  known:
    'Vi samler dem, der hjælper familien, så der bliver lavet én plan. Du fortæller kun det, du har lyst til.',
}

/** Any other: some of them, about some of it. */
const some: Purpose = {
  ...network,
  family: 'Vi taler om, hvordan det går, og hvad der skal ske nu.',
  known: 'Vi taler om, hvordan vi bedst hjælper familien. Du fortæller kun det, du har lyst til.',
}

/** Few, who know why they meet (D-04 … D-12). */
const few = (own: Pick<Purpose, 'aim' | 'part'> & Partial<Purpose>): Purpose => ({
  ...some,
  prevented: tellMe,
  ...own,
})

const own: Partial<Record<MeetingType, Purpose>> = {
  networkMeeting: network,
  sharedFamilyMeeting: network,
  facilitatedMeeting: network,
  meeting1: few({
    aim: 'Familien hører om planen og om, hvordan et netværksmøde foregår, og vi aftaler, hvordan vi arbejder sammen.',
    part: 'Fortæl kort, hvad du kan hjælpe familien med.',
    family:
      'Jeg fortæller om planen og om, hvordan vi arbejder sammen. Du fortæller, hvad der er vigtigt for jer.',
  }),
  familyPreparation: few({
    aim: 'Vi forbereder netværksmødet sammen med familien: hvad der fylder mest, hvad der skal på dagsordenen, og hvordan mødet foregår.',
    part: 'Lyt først til familien. Sig, hvad du mener skal med på dagsordenen.',
    family:
      'Vi forbereder netværksmødet: hvad der fylder mest for jer, hvad I vil have talt om, og hvordan mødet foregår.',
  }),
  leaderPreparation: few({
    aim: 'Mødeleder og familiekoordinator forbereder netværksmødet: dagsorden, roller, metode og det praktiske.',
    part: 'Læs dagsordenen på forhånd, og tag dine spørgsmål med.',
  }),
  debrief: few({
    aim: 'Mødeleder og familiekoordinator ser tilbage på netværksmødet: metode, form, tid og roller.',
    part: 'Tænk over, hvad der gik godt, og hvad vi skal gøre anderledes næste gang.',
  }),
  afterMeeting: few({
    aim: 'Familien og familiekoordinatoren gennemgår planen, så familien forstår den og kan stå inde for den.',
    part: 'Svar på det, familien spørger om i din del af planen.',
    family: 'Vi gennemgår planen sammen, og du fortæller, hvordan du synes, netværksmødet gik.',
  }),
  cooperationMeeting: {
    ...some,
    aim: 'Vi vurderer og samordner de indsatser, der er i gang, på tværs af fagene. Det, vi når frem til, skrives ind i planen.',
  },
  staffPreMeeting: few({
    aim: 'Fagpersonerne aftaler rollerne før mødet med familien.',
    part: 'Sig, hvad du skal bruge fra de andre på mødet.',
  }),
}

export const purposeOf = (type: MeetingType): Purpose =>
  own[type] ?? (kindOf(type).network === 'nobody' ? few(some) : some)
