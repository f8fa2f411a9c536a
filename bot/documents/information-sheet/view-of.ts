import type { Temporal } from 'temporal-polyfill'
import { lawOn } from '#shared/domain/consent/law.ts'
import type { House } from '#shared/domain/settings/house.ts'
import type { ContactDetails } from '#shared/domain/settings/setting.ts'
import { formOn } from '#shared/forms/versions.ts'
import type { InformationSheetView } from './view.ts'

/** The line-of-business systems that the municipalities of the models keep their cases in. */
const systems = [
  { name: 'DUBU', about: 'Børn og unge: sagen og barnets plan' },
  { name: 'Nexus', about: 'Sundhed og støtte' },
  { name: 'Fasit', about: 'Arbejde og ydelser' },
]
/** working copies go three months after the end. */
const monthsKept = 3

/** The sheet as it is handed out on that day. The coordinator is reached on the municipality's own number: she has none of her own here. */
export function informationSheetView(
  { laws }: House,
  on: Temporal.PlainDate,
  { contact, coordinator }: { contact: ContactDetails; coordinator: string },
): InformationSheetView {
  const { sender, address, phone, mail, post, dpoName, dpoPhone, dpoMail } = contact
  return {
    sheetVersion: formOn('F-INFO-1', on).version,
    municipality: { name: sender, address, phone, mail, post },
    coordinator: { name: coordinator, phone },
    dpo: { name: dpoName, phone: dpoPhone, mail: dpoMail },
    legalBasis: lawOn('obtaining', on, laws).da,
    gdprBasis: lawOn('gdpr-authority', on, laws).da,
    systems,
    monthsKept,
    whereKept: 'i EU',
  }
}
