import type { ToolId } from '#shared/domain/instruments/tools.ts'
import type { instruments as original } from '../da/instruments.ts'

const names: Record<ToolId, string> = {
  smiley: 'The smiley ruler',
  fit: 'FIT',
  sdq: 'SDQ',
  pss: 'PSS',
  progress: 'The progress wheel',
  function: 'The function level form',
  dialogue: 'The dialogue ruler',
}

export const instruments: typeof original = {
  names,
  what: {
    smiley: 'The family says at the end of the meeting how it was.',
    fit: 'The parent’s own view of well-being and cooperation.',
    sdq: 'The child’s well-being and behaviour. Filled in at skolesundhed.dk.',
    pss: 'Joys and strains of being a parent.',
    progress: 'The parent’s view of their own situation, after a talk.',
    function: 'The child’s state, well-being and development, as several see it.',
    dialogue: 'The child’s well-being with smileys, together with the child.',
  },
  allDone: 'Filled in',
  screen: 'Instruments',
  waiting: 'Fetching the instruments of the course …',
  choose: 'What does the course use?',
  chooseIntro:
    'Switch on the instruments that you have agreed with the family. Samlet reminds of those that are filled in regularly.',
  often: (tool) => `How often: ${tool}`,
  asNeeded: 'As needed',
  every: (months) => (months === 1 ? 'Every month' : `Every ${months} months`),
  chosen: (tool, on) => `${tool} is switched ${on ? 'on' : 'off'}.`,
}
