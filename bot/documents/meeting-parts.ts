import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'

/** What every letter about a meeting says. Dates are as people write them: "onsdag 18. marts 2026 kl. 9.00–11.00". */
export type About = {
  municipality: { name: string; phone: string; post: string }
  reference: string
  madeOn: string
  /** `what`: "motivationssamtale" · `outside`: what may be read of that on the way, "møde" */
  meeting: { type: MeetingType; what: string; outside: string; when: string; where: string }
  coordinator: { name: string; mail: string; phone: string }
}

export type FamilyComes = 'yes' | 'no' | 'not-stated'

/** Somebody who comes for his work, and where he is reached there. Texts may be ''. */
export type Attending = { name: string; function: string; phone: string; mail: string }

export type PlanOverview = {
  version: string
  goals: readonly { text: string; when: string; who: string }[]
  measures: readonly { measure: string; responsible: string; followUp: string }[]
  agreements: readonly { content: string; responsible: string; deadline: string }[]
}
