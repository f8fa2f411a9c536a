/** The units printed in the consent form of the Furesø model (G-88, F-CONSENT-2). Editable per municipality later; the ids are stable. */
export const departments = [
  { id: 'family-advice', da: 'Familierådgivningen', en: 'Family advice' },
  { id: 'health-visitors', da: 'Sundhedsplejen', en: 'Health visitors' },
  { id: 'family-house', da: 'Familiehuset', en: 'Family house' },
  { id: 'job-centre', da: 'Jobcentret', en: 'Job centre' },
  { id: 'disability', da: 'Afdelingen for borgere med nedsat funktionsevne', en: 'Disability department' },
  { id: 'daycare', da: 'Daginstitution', en: 'Daycare' },
  { id: 'school', da: 'Folkeskole', en: 'School' },
  { id: 'leisure', da: 'Fritidsvejledningen', en: 'Leisure guidance' },
  { id: 'psychology', da: 'PPR', en: 'Educational psychology' },
] as const

export type DepartmentId = (typeof departments)[number]['id']
