import { expect, test } from 'vitest'
import { agendaParts, agendaTemplates } from '#shared/domain/agenda/agenda.ts'
import { newAgenda } from '#shared/domain/agenda/templates.ts'
import { agenda as da } from './da/agenda.ts'
import { agenda as en } from './en/agenda.ts'

test.each([
  ['da', da],
  ['en', en],
] as const)('%s: every part has a name, and no two of one agenda the same', (_, text) => {
  for (const template of agendaTemplates) {
    expect(agendaParts.filter((part) => text.part(template, part) === '')).toEqual([])
    const parts = agendaParts.filter((part) => newAgenda(template).items.some(({ id }) => id === part))
    expect(new Set(parts.map((part) => text.part(template, part))).size).toBe(parts.length)
  }
})
