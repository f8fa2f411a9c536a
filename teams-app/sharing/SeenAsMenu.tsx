import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSeen } from '../seen/seen.ts'
import { partyIn, searchFor } from '../seen/party-search.ts'
import { partyName } from '../seen/party-name.ts'
import { useSharing, type Party } from '../service.ts'
import { useWords } from '../words.ts'
import { capital } from '#shared/text/capital.ts'

const useStyles = makeStyles({
  list: { maxWidth: '20rem' },
  button: { minWidth: 0, '& > span': { fontWeight: tokens.fontWeightRegular } },
})

const kinds = ['contact', 'department', 'member'] as const
const me = 'me'

/** Whose eyes: everybody something of the course could be shown to, in the order the map, the departments and the family have. */
export function SeenAsMenu() {
  const words = useWords()
  const { seen } = words
  const styles = useStyles()
  const { own, as, chooser } = useSeen()
  const [path, navigate] = useLocation()
  const [open, setOpen] = useState(false)
  const sharing = useSharing(own.id)
  const recipients = sharing.data?.recipients ?? []
  const choose = (party: Party | null) => {
    setOpen(false)
    navigate(`${path}${searchFor(party)}`)
  }
  const functionOf = (id: string) => own.contacts.find((contact) => contact.id === id)?.function
  return (
    <span ref={chooser}>
      <Menu
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        checkedValues={{ as: [as ? searchFor(as) : me] }}
        onCheckedValueChange={(_, { checkedItems }) => choose(partyIn(checkedItems[0] ?? me))}
        positioning={{ autoSize: 'height' }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            icon={<EyeRegular />}
            className={styles.button}
            disabledFocusable={!sharing.data}
          >
            {seen.as}: {as ? as.name : seen.me}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={styles.list} aria-label={seen.as}>
            <MenuItemRadio name="as" value={me}>
              {capital(seen.me)}
            </MenuItemRadio>
            {kinds.map((kind) => {
              const parties = recipients.filter((party) => party.kind === kind)
              return (
                parties.length > 0 && (
                  <MenuGroup key={kind}>
                    <MenuDivider />
                    <MenuGroupHeader>{seen.groups[kind]}</MenuGroupHeader>
                    {parties.map((party) => (
                      <MenuItemRadio
                        key={party.id}
                        name="as"
                        value={searchFor(party)}
                        secondaryContent={functionOf(party.id) ?? null}
                      >
                        {capital(partyName(party, own, words) ?? '')}
                      </MenuItemRadio>
                    ))}
                  </MenuGroup>
                )
              )
            })}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  )
}
