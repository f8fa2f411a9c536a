import type { Client } from '@microsoft/microsoft-graph-client'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { channelAt, type Place } from './channel-address.ts'
import { isGone } from './failure.ts'

/**
 * What is not found in a channel says nothing of the channel: that is gone when it is not found itself. While it is, Microsoft 365 has not
 * caught up with itself, and is asked again later.
 * @throws whatever else the error was, or Microsoft365Failure when the channel is there
 */
export async function goneChannel(client: Client, place: Place, error: unknown): Promise<'gone'> {
  if (!isGone(error)) throw error
  try {
    await client.api(channelAt(place)).get()
  } catch (second) {
    if (isGone(second)) return 'gone'
    throw second
  }
  throw new Microsoft365Failure('microsoft365-unavailable', true)
}
