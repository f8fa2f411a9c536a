import type { Caseload } from '../../domain/course/caseload.ts'

/** What is said of a number beside it, so that no colour says it alone; of the usual nothing. */
const marks = { many: 'Mange', 'too-many': 'For mange' } satisfies Record<Exclude<Caseload, 'usual'>, string>

/** How many courses each coordinator has, for whoever leads them (T-34). */
export const caseload = {
  heading: 'Forløb pr. koordinator',
  waiting: 'Tæller forløb …',
  marks,
  thumb: (many: number, tooMany: number) =>
    `En koordinator har normalt op til ${many}–${tooMany} forløb ad gangen. Hvor mange der er plads til, afhænger af, om I bruger modellen i alle sager. Det er en tommelfingerregel og ingen grænse: fra ${many + 1} står der »${marks.many}«, fra ${tooMany + 1} »${marks['too-many']}«.`,
  onlyNumbers: 'Her står kun tal. Hvilke familier det er, ser kun de kolleger, der er med i forløbet.',
  sum: (coordinators: number, open: number) =>
    `${coordinators === 1 ? '1 koordinator har' : `${coordinators} koordinatorer har tilsammen`} ${open === 1 ? '1 åbent forløb' : `${open} åbne forløb`}.`,
  coordinator: 'Koordinator',
  open: 'Åbne forløb',
  empty: 'Der er intet forløb endnu. Når en koordinator opretter det første, står tallet her.',
  leadersOnly: 'Kun ledere ser, hvor mange forløb hver koordinator har.',
}
