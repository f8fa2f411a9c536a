import type { caseload as da } from '../da/caseload.ts'

const marks: (typeof da)['marks'] = { many: 'Many', 'too-many': 'Too many' }

export const caseload: typeof da = {
  heading: 'Courses per coordinator',
  waiting: 'Counting courses …',
  marks,
  thumb: (many, tooMany) =>
    `A coordinator usually has up to ${many}–${tooMany} courses at a time. How many there is room for depends on whether you use the model in all cases. It is a rule of thumb and no limit: from ${many + 1} on it says “${marks.many}”, from ${tooMany + 1} on “${marks['too-many']}”.`,
  onlyNumbers: 'Here are numbers only. Which families they are, only the colleagues in the course see.',
  sum: (coordinators, open) =>
    `${coordinators === 1 ? '1 coordinator has' : `${coordinators} coordinators together have`} ${open === 1 ? '1 open course' : `${open} open courses`}.`,
  coordinator: 'Coordinator',
  open: 'Open courses',
  empty: 'There is no course yet. When a coordinator makes the first, the number stands here.',
  leadersOnly: 'Only leaders see how many courses each coordinator has.',
}
