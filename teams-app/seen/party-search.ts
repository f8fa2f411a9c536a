import type { Party } from '../reading.ts'

const shape = /^(contact|department|member)\/([\w-]{1,40})$/

/** Whom the address asks to see it as: `?as=department/job-centre`. What an address says is from outside: null unless it is ours. */
export function partyIn(search: string): Party | null {
  const [, kind, id] = shape.exec(new URLSearchParams(search).get('as') ?? '') ?? []
  return kind && id ? { kind: kind as Party['kind'], id } : null
}

/** @returns '' for herself */
export const searchFor = (party: Party | null): string => (party ? `?as=${party.kind}/${party.id}` : '')
