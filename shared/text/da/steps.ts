import type { StepReason, StepWay } from '#shared/domain/course/steps.ts'

const go: Record<StepWay, (step: string) => string> = {
  forward: (step) => `Gå videre til »${step}«`,
  back: (step) => `Gå tilbage til »${step}«`,
}
const heading: Record<StepWay, string> = { forward: 'Gå videre i forløbet', back: 'Gå tilbage i forløbet' }
/** As she chooses among them; the timeline says them in a sentence. */
const reasons: Record<StepReason, string> = {
  'step-done': 'Trinnet er gennemført',
  'not-needed': 'Trinnet kan springes over',
  'more-needed': 'Der er brug for mere på trinnet',
  'new-need': 'Der er opstået et nyt behov',
  'set-wrong': 'Trinnet var valgt forkert',
}

/** The coordinator moves the course to another step of its model: the two buttons, and what is said before. */
export const steps = {
  go,
  heading,
  which: 'Trin',
  why: 'Hvorfor?',
  choose: 'Vælg en grund',
  whyMissing: 'Vælg en grund. Den står på tidslinjen.',
  reasons,
  wrongHint: 'Tiden tælles, som om fejlen aldrig var sket.',
  same: 'Påmindelser og frister er de samme på begge trin.',
  ends: 'Fristen for næste netværksmøde og påmindelserne om det falder væk. Møder, der er booket, bliver stående; er det næste ved at blive booket fra et kort, opgives det.',
  beginsLater:
    'Når et netværksmøde er booket, skal det næste holdes senest tre måneder efter det, og Samlet minder jer om det.',
  begins: (day: string) => `Der skal holdes et nyt netværksmøde senest ${day}, og Samlet minder jer om det.`,
  late: (day: string) =>
    `Næste netværksmøde skulle være holdt senest ${day}. Du får besked om det med det samme.`,
  kept: 'Intet slettes, og du kan flytte forløbet igen.',
  moving: 'Flytter …',
  stay: 'Bliv på trinnet',
  stands: (step: string) => `Forløbet står nu på »${step}«.`,
}
