import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Output } from '#shared/api/contract.ts'
import type { readInvitees } from '#shared/api/meetings.ts'
import type { Slot } from '../wish.ts'
import { useWords } from '../words.ts'
import { dayWords, endsBefore } from '../when.ts'

export type Invitee = Output<typeof readInvitees>['invitees'][number]

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  person: { display: 'flex', flexDirection: 'column' },
  welcome: { marginLeft: tokens.spacingHorizontalXXL },
  quiet: { color: tokens.colorNeutralForeground3 },
  others: { margin: `${tokens.spacingVerticalL} 0 0` },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

type Props = {
  invitees: readonly Invitee[]
  chosen: readonly string[]
  /** Those chosen without whom the meeting can be held. */
  welcome: readonly string[]
  slot: Slot | null
  onChoose: (contactIds: string[]) => void
  onWelcome: (contactIds: string[]) => void
}

/**
 * Whom to invite: only those whose consent covers them can be ticked; the others stand below with the reason. The
 * family and the bisidder are not named here at all.
 */
export function PeopleLine({ invitees, chosen, welcome, slot, onChoose, onWelcome }: Props) {
  const { pane, reasons, language } = useWords()
  const styles = useStyles()
  const may = invitees.filter((one) => one.may)
  const mayNot = invitees.filter((one) => !one.may && one.because !== 'family-is-never-attendee')
  const ticked = (all: readonly string[], id: string, on: boolean) =>
    on ? [...all, id] : all.filter((other) => other !== id)
  const consent = (until: string) =>
    slot && endsBefore(until, slot)
      ? pane.people.endsBefore(dayWords(until, language))
      : pane.people.covered(dayWords(until, language))
  return (
    <>
      {may.length === 0 ? (
        <Text>{pane.people.nobody}</Text>
      ) : (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{pane.people.pick}</legend>
          {may.map((one) => (
            <div key={one.contactId} className={styles.person}>
              <Checkbox
                checked={chosen.includes(one.contactId)}
                onChange={(_, data) => onChoose(ticked(chosen, one.contactId, data.checked === true))}
                label={
                  <span className={styles.person}>
                    {one.name}
                    <Text size={200} className={styles.quiet}>
                      {[one.function, one.until && consent(one.until)].filter(Boolean).join(' · ')}
                    </Text>
                  </span>
                }
              />
              {chosen.includes(one.contactId) && (
                <Checkbox
                  className={styles.welcome}
                  checked={welcome.includes(one.contactId)}
                  onChange={(_, data) => onWelcome(ticked(welcome, one.contactId, data.checked === true))}
                  label={<Text size={200}>{pane.people.welcome(one.name)}</Text>}
                />
              )}
            </div>
          ))}
          {may.length > 1 && (
            <Button appearance="subtle" onClick={() => onChoose(may.map((one) => one.contactId))}>
              {pane.people.pickAll}
            </Button>
          )}
        </fieldset>
      )}
      {mayNot.length > 0 && (
        <div className={styles.others}>
          <Text as="h3" weight="semibold" block>
            {pane.people.cannot}
          </Text>
          <ul className={styles.list}>
            {mayNot.map((one) => (
              <li key={one.contactId} className={styles.person}>
                <Text>{one.name}</Text>
                <Text size={200} className={styles.quiet}>
                  {reasons[one.because ?? 'consent-missing']()}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Text as="p" size={200} block className={styles.quiet}>
        {pane.people.family}
      </Text>
    </>
  )
}
