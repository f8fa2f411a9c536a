import { Temporal } from 'temporal-polyfill'
import { houseIn } from '#shared/domain/settings/house.ts'
import type { Circle } from '#shared/forms/circle.ts'

const person = (id: string, name: string, role: 'adult' | 'child', birthDate: string | null) => ({
  id,
  name,
  role,
  birthDate,
})
const contact = (id: string, name: string, kind: 'person' | 'professional' | 'pet', work: string) => ({
  id,
  name,
  kind,
  function: work,
})

/** A blended family: his, hers and theirs; Emil's father has no custody; Sara is 16; nobody knows when Noa was born. */
export const circle: Circle = {
  today: Temporal.PlainDate.from('2026-03-02'),
  house: houseIn([]),
  members: [
    person('rikke', 'Rikke Bækholm', 'adult', '1987-08-22'),
    person('stig', 'Stig Thorlund', 'adult', null),
    person('john', 'John Falkberg', 'adult', '1984-01-09'),
    person('sara', 'Sara Bækholm', 'child', '2010-02-11'),
    person('emil', 'Emil Bækholm', 'child', '2012-10-30'),
    person('liva', 'Liva Thorlund', 'child', '2018-05-20'),
    person('noa', 'Noa Bækholm Thorlund', 'child', null),
  ],
  ties: [
    { from: 'rikke', kinship: 'partner-of', to: 'stig' },
    { from: 'rikke', kinship: 'parent-of', to: 'sara' },
    { from: 'rikke', kinship: 'parent-of', to: 'emil' },
    { from: 'john', kinship: 'parent-without-custody-of', to: 'emil' },
    { from: 'stig', kinship: 'parent-of', to: 'liva' },
    { from: 'rikke', kinship: 'parent-of', to: 'noa' },
    { from: 'stig', kinship: 'parent-of', to: 'noa' },
    { from: 'stig', kinship: 'step-parent-of', to: 'emil' },
  ],
  contacts: [
    contact('dorte', 'Dorte Vestby', 'professional', 'Familiebehandler'),
    contact('doctor', 'Lægerne på Torvet', 'professional', 'Egen læge'),
    contact('bodil', 'Bodil Bækholm', 'person', 'Mormor'),
    contact('trofast', 'Trofast', 'pet', 'Hund'),
  ],
}
