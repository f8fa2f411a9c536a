import { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { findMailbox } from '../directory.ts'
import type { Calendar, Invited } from '../graph/calendar.ts'
import { copyId, type Copy } from '../graph/copies.ts'
import { bodyOf, Impossible, personaOf } from './asked.ts'

const recipient = z.object({ mail: z.email(), name: z.string() })
const instant = z.iso.datetime({ offset: true })
const appointment = z.object({
  persona: z.string(),
  draft: z.boolean(),
  id: z.string().optional(),
  item: z.object({
    subject: z.string().max(255),
    bodyHtml: z.string(),
    start: instant,
    end: instant,
    required: z.array(recipient),
    optional: z.array(recipient),
    location: z.string(),
    sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
    attachments: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
    customProperties: z.record(z.string(), z.string()),
  }),
})
type Item = z.output<typeof appointment>['item']

/** What Outlook does when a person saves or sends an appointment, and when she opens it again. */
export function appointmentRoutes(calendar: Calendar): Router {
  const router = Router()
  router.post('/appointments', (req, res) => {
    const { persona, draft, id, item } = bodyOf(req, appointment)
    const organizer = findMailbox(personaOf(persona).mail)!
    const start = Temporal.Instant.from(item.start).epochMilliseconds
    const end = Temporal.Instant.from(item.end).epochMilliseconds
    if (start >= end) throw new Impossible(400, 'Mødet skal slutte, efter at det er begyndt.')
    const patch = {
      start,
      end,
      zone: 'Romance Standard Time',
      draft,
      attendees: attendees(item),
      fields: fields(item),
      attachments: item.attachments,
      customProperties: item.customProperties,
    }
    const known = id ? calendar.find(organizer.mail, id) : null
    if (id && !known) throw new Impossible(404, 'Aftalen er der ikke mere.')
    if (known && known.event.organizer !== known.mail)
      throw new Impossible(403, 'Kun den, der har indkaldt, kan ændre mødet.')
    if (known) calendar.change(known.event, { ...patch, draft: draft && known.event.draft })
    const event = known?.event ?? calendar.add(organizer, patch, null)
    res.json({ id: copyId(event.uid, organizer.mail) })
  })
  router.get('/appointments/:id', (req, res) => {
    const copy = calendar.find(personaOf(req.query['persona']).mail, req.params.id)
    if (!copy) throw new Impossible(404, 'Aftalen er der ikke mere.')
    res.json({ id: copy.id, draft: copy.event.draft, item: itemOf(copy) })
  })
  router.delete('/appointments/:id', (req, res) => {
    const copy = calendar.find(personaOf(req.query['persona']).mail, req.params.id)
    if (!copy) throw new Impossible(404, 'Aftalen er der ikke mere.')
    if (copy.event.organizer === copy.mail) calendar.cancel(copy.event)
    else calendar.dismiss(copy)
    res.status(204).end()
  })
  return router
}

const attendees = (item: Item): Invited[] => [
  ...item.required.map((one) => ({ ...one, mail: one.mail.toLowerCase(), type: 'required' as const })),
  ...item.optional.map((one) => ({ ...one, mail: one.mail.toLowerCase(), type: 'optional' as const })),
]

const fields = (item: Item) => ({
  subject: item.subject,
  body: { contentType: 'html', content: item.bodyHtml },
  location: { displayName: item.location },
  sensitivity: item.sensitivity,
  showAs: 'busy',
})

function itemOf({ event }: Copy): Item {
  const of = (type: Invited['type']) =>
    event.attendees.filter((one) => one.type === type).map(({ mail, name }) => ({ mail, name }))
  const iso = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' })
  const kept = event.fields as {
    subject?: string
    body?: { content?: string }
    location?: { displayName?: string }
    sensitivity?: Item['sensitivity']
  }
  return {
    subject: kept.subject ?? '',
    bodyHtml: kept.body?.content ?? '',
    start: iso(event.start),
    end: iso(event.end),
    required: of('required'),
    optional: of('optional'),
    location: kept.location?.displayName ?? '',
    sensitivity: kept.sensitivity ?? 'normal',
    attachments: event.attachments ?? [],
    customProperties: event.customProperties,
  }
}
