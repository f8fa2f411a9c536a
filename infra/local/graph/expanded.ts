import { outlookAddinId } from '../personas.ts'
import { GraphRefusal, type Json } from './call.ts'
import type { Copy } from './copies.ts'
import type { StoredEvent } from './stored-event.ts'

type Property = { id: string; value: string }

/** Where Exchange keeps an add-in's custom properties (MS-OXCEXT 2.2.5): one text of JSON, named by the add-in's id. */
const customProperties = `String {00020329-0000-0000-C000-000000000046} Name cecp-${outlookAddinId}`

/** Extended properties are the organizer's copy's alone, and come one by one: Graph does not list them all. */
export function expanded(event: StoredEvent, own: boolean, expand: string): Json {
  const wanted = /singleValueExtendedProperties(?:\(\$filter=id eq '([^']+)'\))?/i.exec(expand)
  if (wanted && !wanted[1])
    throw new GraphRefusal(400, 'ErrorInvalidUrlQuery', 'Extended properties are expanded by their id.')
  const held = wanted && own ? propertiesOf(event).filter(({ id }) => isSame(id, wanted[1] ?? '')) : []
  return {
    ...(held.length > 0 ? { singleValueExtendedProperties: held } : {}),
    ...(own && /extensions/i.test(expand.replaceAll(/singleValueExtendedProperties\([^)]*\)/gi, ''))
      ? { extensions: event.fields['extensions'] ?? [] }
      : {}),
    ...(/attachments/i.test(expand)
      ? {
          attachments: (event.attachments ?? []).map(({ id, name }) => ({
            '@odata.type': '#microsoft.graph.fileAttachment',
            id,
            name,
          })),
        }
      : {}),
  }
}

const bears = /^singleValueExtendedProperties\/any\(ep: ?ep\/id eq '([^']+)' and ep\/value ne null\)$/i

/** The one filter that the local Graph knows: events that bear this property, whatever stands in it. */
export function bearing(filter: string | null): (copy: Copy) => boolean {
  if (filter === null) return () => true
  const wanted = bears.exec(filter)?.[1]
  if (!wanted)
    throw new GraphRefusal(501, 'NotImplementedHere', `The local Graph does not know the filter ${filter}.`)
  return ({ event, mail }) =>
    event.organizer === mail && propertiesOf(event).some(({ id }) => isSame(id, wanted))
}

function propertiesOf({ fields, customProperties: own }: StoredEvent): Property[] {
  const written = (fields['singleValueExtendedProperties'] ?? []) as Property[]
  return Object.keys(own).length > 0
    ? [...written, { id: customProperties, value: JSON.stringify(own) }]
    : written
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
