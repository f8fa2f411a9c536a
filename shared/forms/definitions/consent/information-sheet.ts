import type { Section } from '../../form.ts'

/** F-INFO-1 is handed out before anybody signs. */
export const informationSheet: Section = {
  title: { da: 'Oplysningssedlen', en: 'The information sheet' },
  fields: {
    informationSheetOn: {
      kind: 'date',
      label: {
        da: '»Sådan behandler vi dine oplysninger« blev udleveret den',
        en: '“How we handle your information” was handed out on',
      },
      notAfter: [{ field: 'signature.on' }],
      says: {
        missing: {
          da: 'Oplysningssedlen skal være udleveret, før nogen siger ja. Skriv datoen.',
          en: 'The information sheet must be handed out before anybody says yes. Write the date.',
        },
        'too-late': {
          da: 'Oplysningssedlen skal være udleveret, før der skrives under.',
          en: 'The information sheet must be handed out before anybody signs.',
        },
      },
    },
    informationSheetAs: {
      kind: 'ticks',
      label: { da: 'Sådan blev den givet', en: 'How it was given' },
      optional: true,
      options: {
        paper: { da: 'På papir', en: 'On paper' },
        post: { da: 'Med Digital Post', en: 'By Digital Post' },
        aloud: { da: 'Læst højt', en: 'Read aloud' },
        interpreter: { da: 'Med tolk', en: 'With an interpreter' },
      },
    },
  },
}
