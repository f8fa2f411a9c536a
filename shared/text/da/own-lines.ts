/** What a card shows one reader beside what stands on it for everybody: as much as the family has said yes to for him. */
export const ownLines = {
  act: {
    'own-plan': 'Vis, hvad du må se',
    'own-smileys': 'Vis svarene',
    'own-instruments': 'Vis, hvem der mangler',
  },
  goals: 'De af familiens mål, du må se',
  agreements: 'Dine aftaler',
  agreement: (content: string, due: string) => `${content} (senest ${due})`,
  answers: 'De svar, du må se',
  instruments: 'Her mangler der noget',
  nothing: 'Der er ikke mere, du må se her. Resten står på kortet.',
  more: (n: number) => `og ${n} mere. Se dem i Samlet.`,
}
