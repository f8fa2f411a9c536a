import type { ModelId } from '#shared/domain/course/model-ids.ts'

/** One line on each model that tells it from the others (catalogue 2). */
const about: Record<ModelId, string> = {
  'familiens-fremtid':
    'Familiens Plan og netværksmøder hver tredje måned, ledet af en mødeleder. Til familier med sager i flere afdelinger.',
  'en-familie-en-indgang':
    'Ét kerneteam og én fælles plan. Til familier med et barn med varig funktionsnedsættelse eller langvarig sygdom.',
  'koordinerende-familiekonsulent':
    'En familiekonsulent går med familien gennem fem faser i op til to år og holder øje med udviklingen undervejs.',
  'faelles-familier':
    'Fælles møder, når det giver mening, og Én Plan. Familien svarer med smileys efter hvert møde.',
}

/** The choice of model, for one course and for the municipality. */
export const model = {
  label: 'Model',
  hint: 'Modellen bestemmer forløbets trin, påmindelser og redskaber. Den kan ikke skiftes senere.',
  usual: (name: string) => `${name} (den sædvanlige i kommunen)`,
  about,
}
