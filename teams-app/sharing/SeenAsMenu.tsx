import { EyeRegular } from '@fluentui/react-icons'
import { useLocation } from 'wouter'
import { partiesOf } from '#shared/domain/reading/sharing.ts'
import { capital } from '#shared/text/capital.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { partyName } from '../seen/party-name.ts'
import { partyIn, searchFor } from '../seen/party-search.ts'
import { useSeen } from '../seen/seen.ts'
import { useHouse, useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { ChoiceMenu, type ChoiceGroup } from './ChoiceMenu.tsx'

const kinds = ['contact', 'department', 'member'] as const

/** Whose eyes: everybody something of the course could be shown to, by the map, the departments and the family. */
export function SeenAsMenu() {
  const words = useWords()
  const { seen } = words
  const { own, as, chooser } = useSeen()
  const [path, navigate] = useLocation()
  const parties = partiesOf(toldIn({ ...own, house: useHouse() }), useToday())
  const functionOf = (id: string) => own.contacts.find((contact) => contact.id === id)?.function ?? ''
  const groups = kinds.flatMap((kind): ChoiceGroup[] => {
    const choices = parties
      .filter((party) => party.kind === kind)
      .map((party) => ({
        value: searchFor(party),
        name: capital(partyName(party, own, words) ?? ''),
        beside: functionOf(party.id),
      }))
    return choices.length > 0 ? [{ heading: seen.groups[kind], choices }] : []
  })
  const me = { value: searchFor(null), name: capital(seen.me), beside: '' }
  return (
    <span ref={chooser}>
      <ChoiceMenu
        label={seen.as}
        icon={<EyeRegular />}
        groups={[{ heading: null, choices: [me] }, ...groups]}
        chosen={searchFor(as)}
        onChoose={(value) => navigate(`${path}${searchFor(partyIn(value))}`)}
      >
        {seen.as}: {as ? as.name : seen.me}
      </ChoiceMenu>
    </span>
  )
}
