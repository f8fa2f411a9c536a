import type { DepartmentModel } from '#shared/domain/course/departments.ts'
import type { Section } from '../../form.ts'

/** Who may know what: a tick per party and type, for nothing can be consented to as "everything relevant" (LN-2, O-12). */
export function whoMayKnow(departments: DepartmentModel): Section {
  return {
    title: { da: 'Hvem må vide hvad', en: 'Who may know what' },
    fields: {
      parties: {
        kind: 'grid',
        label: {
          da: 'Sæt kryds ved hver, der må vide noget, og ved hvad',
          en: 'Tick everybody who may know something, and what',
        },
        help: {
          da: 'Uden kryds er svaret nej. Den, der får lov til noget, ser også navn og fødselsdato.',
          en: 'Without a tick the answer is no. Whoever is allowed something also sees name and birth date.',
        },
        departments,
        contacts: true,
        members: [
          { role: 'adult', besides: 'giver' },
          { role: 'child', from: 'signs-from', besides: 'giver' },
        ],
        types: {
          employment: { da: 'Arbejde og uddannelse', en: 'Work and education' },
          benefits: { da: 'Ydelser til voksne og børn', en: 'Benefits for adults and children' },
          health: {
            da: 'Helbred: sundhedspleje, egen læge, sygehus',
            en: 'Health: health visitor, own doctor, hospital',
          },
          school: { da: 'Skole', en: 'School' },
          daycare: { da: 'Trivsel i daginstitution', en: 'Well-being in daycare' },
          'family-life': {
            da: 'Hverdag og familieliv, også adressen',
            en: 'Everyday and family life, the address too',
          },
          other: { da: 'Andet', en: 'Something else' },
        },
        other: { type: 'other', label: { da: 'Hvad er »andet«?', en: 'What is “something else”?' } },
        directions: {
          both: { da: 'Hente og give videre', en: 'Obtain and pass on' },
          'pass-on': { da: 'Kun give videre til dem', en: 'Only pass on to them' },
          obtain: { da: 'Kun hente hos dem', en: 'Only obtain from them' },
        },
        contact: { da: 'Kontaktperson, hvis du kender en', en: 'Whom to talk to, if you know' },
        add: {
          da: 'Tilføj en fra netværkskortet eller familien',
          en: 'Add somebody from the network map or the family',
        },
        says: {
          missing: {
            da: 'Sæt kryds ved mindst én, der må vide noget.',
            en: 'Tick at least one who may know something.',
          },
          'unknown-party': {
            da: 'Står hverken på blanketten eller på netværkskortet. Sæt personen på kortet først.',
            en: 'Is neither on the form nor on the network map. Put the person on the map first.',
          },
        },
      },
    },
  }
}
