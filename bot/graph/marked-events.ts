import { PageIterator, type Client, type PageCollection } from '@microsoft/microsoft-graph-client'
import type { Event } from '@microsoft/microsoft-graph-types'
import { markKey } from '#shared/domain/meeting/mark-key.ts'
import { immutable } from './immutable-ids.ts'

/** Where Exchange keeps an add-in's custom properties: one text of JSON, named by the add-in's id (MS-OXCEXT 2.2.5). */
export const customPropertiesOf = (outlookAddinId: string) =>
  `String {00020329-0000-0000-C000-000000000046} Name cecp-${outlookAddinId.toLowerCase()}`

/** Event id → the mark that it carries. Nothing but id and mark is asked for. */
export async function readMarked(
  client: Client,
  mailbox: string,
  outlookAddinId: string,
): Promise<ReadonlyMap<string, string>> {
  const property = customPropertiesOf(outlookAddinId)
  const first = (await client
    .api(`${mailbox}/events`)
    .headers(immutable)
    .filter(`singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value ne null)`)
    .expand(`singleValueExtendedProperties($filter=id eq '${property}')`)
    .select(['id'])
    .top(100)
    .get()) as PageCollection
  const marks = new Map<string, string>()
  await new PageIterator(
    client,
    first,
    ({ id, singleValueExtendedProperties: properties }: Event) => {
      const mark = markIn(properties?.[0]?.value ?? null)
      if (id && mark) marks.set(id, mark)
      return true
    },
    { headers: immutable },
  ).iterate()
  return marks
}

/** Anybody who may write to the calendar may have written it. */
function markIn(value: string | null): string | null {
  try {
    const properties: unknown = JSON.parse(value ?? 'null')
    const mark = (properties as Record<string, unknown> | null)?.[markKey]
    return typeof mark === 'string' && mark !== '' ? mark : null
  } catch {
    return null
  }
}
