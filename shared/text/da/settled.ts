/** What a card says in place of its task when nothing is left of it. */
export const settled = {
  absence: {
    heading: 'Ingen har længere meldt afbud til mødet',
    task: 'Alle, der havde meldt afbud, kommer alligevel. Du skal ikke gøre mere.',
  },
  decided: { heading: 'Der er afbud til mødet', task: 'Der er ikke mere, du skal tage stilling til.' },
  instruments: { heading: 'Redskaberne er på plads', task: 'I skal ikke gøre mere.' },
  journal: {
    heading: 'Planen er journaliseret',
    task: 'Alle afdelinger har sat hak. I skal ikke gøre mere.',
  },
  agreements: { heading: 'Aftalerne er på plads', task: 'I skal ikke gøre mere.' },
  debrief: {
    heading: 'Opsamling efter mødet',
    task: 'Svarene er skrevet og kan stadig rettes. Kun familiekoordinatoren og mødelederen ser dem.',
  },
}
