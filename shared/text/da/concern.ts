/** The duty to notify, as a standing hint wherever consent is spoken of. It is handled outside Samlet and never switched off. */
export const concern = {
  heading: 'Er du bekymret for et barn?',
  text: 'Din underretningspligt gælder altid, også når familien har sagt nej eller trukket et samtykke tilbage. Intet i Samlet ændrer på den.',
  todo: 'Underret, som I plejer. Det sker uden for Samlet.',
  law: 'Barnets lov §§ 132-135',
}
