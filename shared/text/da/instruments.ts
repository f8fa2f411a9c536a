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

/** Forløbets redskaber (katalogets 4.9). */
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
  allDone: 'Udfyldt',
  screen: 'Redskaber',
  waiting: 'Henter forløbets redskaber …',
  choose: 'Hvad bruger forløbet?',
  chooseIntro:
    'Slå de redskaber til, som I har aftalt med familien. Samlet minder om dem, der udfyldes jævnligt.',
  often: (tool: string) => `Hvor tit: ${tool}`,
  asNeeded: 'Når det passer',
  every: (months: number) => (months === 1 ? 'Hver måned' : `Hver ${months}. måned`),
  chosen: (tool: string, on: boolean) => `${tool} er slået ${on ? 'til' : 'fra'}.`,
}
