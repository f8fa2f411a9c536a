import type { Section } from '../../form.ts'

/** X-02, T-25: the giver signs, and everybody of 15 or more for himself. A youth may instead sign a form of his own. */
export const signatures: Section = {
  title: { da: 'Underskrifter', en: 'Signatures' },
  fields: {
    signature: {
      kind: 'signature',
      label: { da: 'Den, der siger ja', en: 'The one who says yes' },
      of: 'giver',
    },
    youths: {
      kind: 'rows',
      label: { da: 'Unge på {signsFrom} år eller mere', en: 'Young people of {signsFrom} or more' },
      help: {
        da: 'Den unge siger ja til det samme for sig selv. Uden det får ingen noget at vide om den unge.',
        en: 'The young person says yes to the same for themselves. Without it nobody is told anything of them.',
      },
      need: 'may',
      row: { da: 'Ung', en: 'Young person' },
      add: { da: 'Tilføj underskrift fra en ung', en: 'Add a young person’s signature' },
      printed: 2,
      max: 20,
      unique: 'youth',
      of: {
        youth: {
          kind: 'person',
          label: { da: 'Hvem er det?', en: 'Who is it?' },
          who: [{ role: 'child', from: 'signs-from', besides: 'giver' }],
          says: {
            'unknown-person': {
              da: 'Vælg en ung på {signsFrom} år eller mere, som ikke selv er den, blanketten tilhører.',
              en: 'Choose a young person of {signsFrom} or more who is not the one the form belongs to.',
            },
          },
        },
        signature: {
          kind: 'signature',
          label: { da: 'Underskrift', en: 'Signature' },
          of: 'youth',
        },
      },
    },
  },
}
