import type { phaseOut as da } from '../da/phase-out.ts'

export const phaseOut: typeof da = {
  question: 'There have now been at least three network meetings. Is the family ready for the exit phase?',
  move: 'Move the course to another step',
}
