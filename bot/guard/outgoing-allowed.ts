import type { Temporal } from 'temporal-polyfill'
import { allowedFor } from '#shared/domain/privacy/allow-list.ts'
import { contactOn } from '#shared/domain/settings/house.ts'
import type { Tx } from '../storage/database.ts'
import { allowedTexts } from '../storage/allow-list.ts'
import { houseIn } from '../storage/house.ts'
import { nameOfMunicipality } from '../storage/municipality.ts'

/** What the municipality says of itself may stand in what it sends: its name, its address, its numbers, and what it lets stand besides. */
export async function outgoingAllowed(
  tx: Tx,
  on: Temporal.PlainDate,
  knownTerms: readonly string[],
): Promise<string[]> {
  const contact = contactOn((await houseIn(tx)).settings, on)
  const own = [await nameOfMunicipality(tx), ...Object.values(contact ?? {})].filter((one) => one !== '')
  return [...own, ...allowedFor(await allowedTexts(tx), knownTerms)]
}
