/**
 * "Det ved vi om dig": all that the answer to a request for access may show (GDPR, article 15). The rows come from the
 * person's own reading, reviewed for third parties. Dates and the field's words are as people write them: "onsdag 18.
 * marts 2026", "Arbejde og uddannelse". No field can hold a CPR number (O-08).
 */
export type AboutYouView = {
  municipality: { name: string; post: string }
  reference: string
  person: string
  madeOn: string
  madeBy: { name: string; title: string; phone: string }
  /** Empty texts are left out; `family` is who belongs to whom, a sentence each. */
  masterData: {
    birthDate: string
    address: string
    school: string
    /** Since when, and until when, the person is of the course. */
    joinedOn: string
    leftOn: string
    cprOnRecord: boolean
    family: string[]
  }
  situation: string
  /** Which model the course follows, and where in it it has stood, newest first; `by` is '' of where it began. */
  model: string
  steps: { when: string; step: string; because: string; by: string }[]
  /** What the person said yes to; `about` is whom it is about. */
  consentsGiven: (Permission & { about: string })[]
  /** What others said yes to about the person. */
  consentsConcerning: (Permission & { giver: string })[]
  plan: Plan | null
  /** What earlier versions say that the newest does not. */
  earlierPlans: Plan[]
  /** The network map: `place` is sector and ring, `tie` is tie and influence, in words. */
  network: { name: string; function: string; place: string; tie: string }[]
  /** `wish`: when the family would rather not, in words. */
  meetings: { when: string; wish: string; what: string; place: string; state: string }[]
  /** What stands or stood on agendas; `by` is '' of the family's own words. */
  agendas: { when: string; text: string; by: string }[]
  /** What was wrong, and who said so. */
  corrections: { when: string; by: string; askedBy: string; note: string }[]
  /** Why a leader opened the course. */
  openings: { when: string; leader: string; reason: string }[]
  /** What was said of meetings: `face` in words. */
  smileys: { when: string; by: string; face: string; comment: string }[]
  /** What was filled in; `score` as it is written. */
  scores: { when: string; what: string; about: string; by: string; score: string }[]
  /** Who read, changed or sent what kind of thing, newest first. */
  log: { when: string; who: string; role: string; what: string }[]
  /** Out of regard for somebody else, and why. Said, never passed over. */
  leftOut: { what: string; because: string }[]
  /** Working copies are deleted so many months after the course ended. */
  monthsKept: number
}

type Plan = {
  version: string
  goals: { text: string; when: string; who: string }[]
  measures: {
    measure: string
    responsible: string
    hoursPerWeek: string
    period: string
    followUp: string
  }[]
  agreements: { content: string; responsible: string; deadline: string; done: boolean }[]
}

type Permission = {
  party: string
  direction: string
  types: string[]
  from: string
  until: string
  withdrawnOn: string | null
  /** Since when it holds no longer though it was signed until later. */
  endedOn: string | null
}
