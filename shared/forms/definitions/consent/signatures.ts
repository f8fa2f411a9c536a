import type { FieldOf, Section } from '../../form.ts'

const says: NonNullable<FieldOf<'signature'>['says']> = {
  missing: {
    da: 'Skriv, hvem der har skrevet under, og hvilken dag.',
    en: 'Write who signed, and on which day.',
  },
  'other-signer': {
    da: 'Navnet passer ikke med den, der er valgt. Hver skriver under for sig selv.',
    en: 'The name is not that of the person chosen. Everybody signs for themselves.',
  },
  'too-early': {
    da: 'Oplysningssedlen skal være udleveret, før der skrives under.',
    en: 'The information sheet must be handed out before anybody signs.',
  },
  'too-late': {
    da: 'Der kan ikke skrives under i fremtiden, eller når samtykket er ophørt. Ret datoen.',
    en: 'Nobody can sign in the future, or when the consent has ended. Correct the date.',
  },
}

/** X-02, T-25: the giver signs, and everybody of 15 or more for himself. A youth may instead sign a form of his own. */
export const signatures: Section = {
  title: { da: 'Underskrifter', en: 'Signatures' },
  fields: {
    signature: {
      kind: 'signature',
      label: { da: 'Den, der siger ja', en: 'The one who says yes' },
      of: 'giver',
      notAfter: ['today'],
      says,
    },
    youths: {
      kind: 'rows',
      label: { da: 'Unge på {signsFrom} år eller mere', en: 'Young people of {signsFrom} or more' },
      help: {
        da: 'Den unge siger ja til det samme for sig selv. Uden den unges eget ja gælder det ikke for den unge.',
        en: 'The young person says yes to the same for themselves. Without their own yes it does not hold for them.',
      },
      optional: true,
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
          notBefore: [{ field: 'informationSheetOn' }],
          notAfter: ['today', { field: 'until' }],
          says,
        },
      },
    },
  },
}
