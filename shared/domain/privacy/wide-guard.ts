import type { Finding } from './finding.ts'
import { findPersonalData, type GuardQuestion } from './guard.ts'
import { findPeople } from './people.ts'
import { findSensitiveWords } from './sensitive.ts'

/**
 * The guard as pane and service run it: besides known terms and patterns, people nobody told it of, and words of health and
 * social matters. The send handler has no room for the words (architecture, "Guard by place").
 */
export function findMorePersonalData(question: GuardQuestion): Finding[] {
  return findPersonalData(question, [findPeople, findSensitiveWords])
}
