import type { Field, Section } from '../../form.ts'

/** One giver a form; children are his own, by custody; heard from 10 (LN-5, T-26). */
export function whoSaysYes(aboutGiver: Field): Section {
  return {
    title: { da: 'Hvem siger ja', en: 'Who says yes' },
    fields: {
      giver: {
        kind: 'person',
        label: { da: 'Hvem siger ja?', en: 'Who says yes?' },
        help: {
          da: 'Hver voksen har sin egen blanket. Fra {signsFrom} år siger man også selv ja.',
          en: 'Every adult has a form of their own. From the age of {signsFrom} one says yes oneself too.',
        },
        who: [{ role: 'adult' }, { role: 'child', from: 'signs-from' }],
      },
      aboutGiver,
      children: {
        kind: 'rows',
        label: { da: 'Børn under 18 år, som det gælder', en: 'Children under 18 whom it concerns' },
        optional: true,
        row: { da: 'Barn', en: 'Child' },
        add: { da: 'Tilføj barn', en: 'Add a child' },
        printed: 4,
        max: 20,
        unique: 'child',
        of: {
          child: {
            kind: 'person',
            label: { da: 'Barnets navn', en: 'The child’s name' },
            who: [{ role: 'child', below: 18, custodyOf: 'giver' }],
            says: {
              'unknown-person': {
                da: 'Kun en forælder med forældremyndighed kan sige ja for barnet. Vælg et af giverens egne børn under 18 år.',
                en: 'Only a parent with custody can say yes for the child. Choose one of the giver’s own children under 18.',
              },
              twice: { da: 'Barnet står her allerede.', en: 'The child is already here.' },
            },
          },
          heardOn: {
            kind: 'date',
            label: {
              da: 'Barnet er hørt og har fået det forklaret den',
              en: 'The child was heard and told on',
            },
            help: {
              da: 'Fra {heardFrom} år skal barnet høres og have det forklaret, før nogen siger ja for det.',
              en: 'From the age of {heardFrom} the child is heard and told before anybody says yes for it.',
            },
            says: {
              missing: {
                da: 'Barnet er fyldt {heardFrom} år. Skriv, hvornår barnet blev hørt og fik det forklaret.',
                en: 'The child is {heardFrom} or more. Write when the child was heard and told.',
              },
              'too-late': {
                da: 'Barnet skal være hørt, før der skrives under.',
                en: 'The child must be heard before anybody signs.',
              },
            },
            when: { person: 'child', from: 'heard-from', below: 'signs-from' },
            notAfter: [{ field: 'signature.on' }],
          },
          view: {
            kind: 'paragraph',
            label: { da: 'Det siger barnet selv', en: 'What the child says' },
            optional: true,
            when: { person: 'child', from: 'heard-from', below: 18 },
          },
        },
        says: {
          'needs-more': {
            da: 'Hvem gælder det? Tilføj et barn, eller sæt kryds ved dine egne oplysninger.',
            en: 'Whom does it concern? Add a child, or tick your own information.',
          },
        },
      },
    },
  }
}
