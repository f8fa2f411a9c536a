import type { Professional } from '#shared/domain/instruments/slots.ts'
import type { ToolId } from '#shared/domain/instruments/tools.ts'

const names: Record<ToolId, string> = {
  smiley: 'Smileylinealen',
  fit: 'FIT',
  sdq: 'SDQ',
  pss: 'PSS',
  progress: 'Progressionshjulet',
  function: 'Funktionsniveauskemaet',
  dialogue: 'Dialoglinealen',
}

/** The instruments of a course (catalogue 4.9). */
export const instruments = {
  names,
  what: {
    smiley: 'Familien siger ved mødets slutning, hvordan mødet var.',
    fit: 'Forælderens egen oplevelse af trivsel og samarbejde.',
    sdq: 'Barnets trivsel og adfærd. Udfyldes på skolesundhed.dk.',
    pss: 'Glæder og belastninger ved at være forælder.',
    progress: 'Forælderens syn på sin egen situation, efter en samtale.',
    function: 'Barnets tilstand, trivsel og udvikling, set af flere.',
    dialogue: 'Barnets trivsel med smileyer, sammen med barnet.',
  } satisfies Record<ToolId, string>,
  professionals: {
    'health-visitor': 'Sundhedsplejersken',
    pedagogue: 'Den primære pædagog',
    'class-teacher': 'Klasselæreren',
  } satisfies Record<Professional, string>,
  number: (score: number) => score.toLocaleString('da-DK'),
  due: 'Skal udfyldes',
  nothingDue: 'Forløbet bruger ingen redskaber, der udfyldes. Slå dem til nedenfor.',
  slot: (tool: string, about: string, by: readonly string[]) =>
    by.length === 1 && by[0] === about ? `${tool}: ${about}` : `${tool} om ${about}: ${by.join(' eller ')}`,
  dueOn: (when: string) => `Senest ${when}`,
  late: (when: string) => `Over tiden siden ${when}`,
  whenNeeded: 'Efter behov',
  lastOn: (when: string) => `Sidst udfyldt ${when}`,
  never: 'Ikke udfyldt endnu',
  put: 'Skriv resultat ind',
  putFor: (slot: string) => `Skriv resultat ind · ${slot}`,
  putHint: 'Kun tallet, dagen og hvem der udfyldte. Spørgsmål og svar hører ikke til her.',
  by: 'Udfyldt af',
  on: 'Udfyldt den',
  onMissing: 'Vælg den dag, det blev udfyldt.',
  score: 'Resultat',
  scoreMissing: 'Skriv et tal fra 0 til 200, eventuelt med én decimal.',
  save: 'Gem',
  results: 'Resultater',
  noResults: 'Der er ikke skrevet resultater ind endnu.',
  result: (slot: string, score: string) => `${slot}: ${score}`,
  remove: 'Tag ud',
  removeThis: (result: string) => `Tag ud: ${result}`,
  removed: 'Resultatet er taget ud.',
  allDone: 'Intet mangler',
  count: (n: number) => (n === 1 ? '1 redskab' : `${n} redskaber`),
  screen: 'Redskaber',
  waiting: 'Henter forløbets redskaber …',
  choose: 'Hvad bruger forløbet?',
  chooseIntro:
    'Slå de redskaber til, som I har aftalt med familien. Samlet minder om dem, der udfyldes jævnligt.',
  often: (tool: string) => `Hvor tit: ${tool}`,
  asNeeded: 'Efter behov',
  every: (months: number) => (months === 1 ? 'Hver måned' : `Hver ${months}. måned`),
  chosen: (tool: string, on: boolean) => `${tool} er slået ${on ? 'til' : 'fra'}.`,
}
