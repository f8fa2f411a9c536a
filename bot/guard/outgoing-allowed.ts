import type { Temporal } from 'temporal-polyfill'
import { contactOn } from '#shared/domain/settings/house.ts'
import type { Tx } from '../storage/database.ts'
import { houseIn } from '../storage/house.ts'
import { nameOfMunicipality } from '../storage/municipality.ts'

/** What the municipality says of itself may stand in what it sends: its name, its address, its numbers. */
export async function outgoingAllowed(tx: Tx, on: Temporal.PlainDate): Promise<string[]> {
  const contact = contactOn((await houseIn(tx)).settings, on)
  return [await nameOfMunicipality(tx), ...Object.values(contact ?? {})].filter((one) => one !== '')
}
