import type { Temporal } from 'temporal-polyfill'
import { heldOn } from '../held-on.ts'
import { standing, type SecureMail, type Setting } from '../settings/setting.ts'

/** Graph takes less than 3 MB of attachments in one request. */
export const mostKilobytes = 3072

const tag = /^[^\p{Cc}]{1,40}$/u
const headerName = /^x-[a-z0-9-]{1,60}$/i
const headerValue = /^[\x20-\x7e]{1,200}$/
const domain = /^(?=.{3,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** Is it all there, so that a mail that is marked so really is secure? */
export function isWhole({ way, domains, mostKilobytes: most, ...mark }: SecureMail): boolean {
  if (!Number.isInteger(most) || most < 1 || most > mostKilobytes) return false
  if (!domains.every((one) => domain.test(one))) return false
  switch (way) {
    case 'none':
      return true
    case 'subject':
      return tag.test(mark.tag) && mark.tag.trim() !== ''
    case 'header':
      return headerName.test(mark.headerName) && headerValue.test(mark.headerValue)
    case 'connector':
      return domains.length > 0
  }
}

/** The secure mail that holds on that day; null when there is none. */
export function secureMailOn(rows: readonly Setting[], on: Temporal.PlainDate): SecureMail | null {
  const said = standing(rows, 'secure-mail').map(({ value, from }) => ({ value, holdsFrom: from }))
  const held = heldOn(said, on)
  return held && held.holdsFrom <= on.toString() && held.value.way !== 'none' ? held.value : null
}
