import { Button, Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { standAt } from '#shared/ui/stand-at.ts'
import { useEffect, useRef, useState } from 'react'
import type { Call } from '#shared/api/client.ts'
import { Asked } from '../Asked.tsx'
import type { Invitee } from '../lines/PeopleLine.tsx'
import type { Booking } from '../use-booking.ts'
import type { Guard } from '../use-guard.ts'
import { windowFault, wider, type Wish } from '../wish.ts'
import { useWords } from '../words.ts'
import { Outcome } from './Outcome.tsx'
import { chosen, firstDraft, offered, placeIn, type CycleState } from './plan.ts'
import { PlannedMeeting } from './PlannedMeeting.tsx'
import { useCycle } from './use-cycle.ts'
import { useCycleWords } from './words.ts'

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  title: { margin: 0, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  back: { alignSelf: 'flex-start' },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  button: { minHeight: '44px' },
})

type Props = {
  call: Call
  wish: Wish
  picked: readonly Invitee[]
  booking: Booking
  guard: Guard
  /** The cycle that was begun before, as it stands now; and who is told when it stands otherwise. */
  known: CycleState | null
  onKnown: ((state: CycleState) => void) | null
  onWish: (wish: Wish) => void
  onBack: () => void
}

/** One screen for a whole cycle: the meetings, a time for each with the reason, and the one button that books them all. */
export function CycleScreen({ call, wish, picked, booking, guard, known, onKnown, onWish, onBack }: Props) {
  const { pane, meetingTypes } = useWords()
  const words = useCycleWords()
  const styles = useStyles()
  const [draft, setDraft] = useState(() => firstDraft(leaderAmong(picked)))
  const cycle = useCycle({ call, wish, booking, guard, known, onKnown }, draft, setDraft)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => standAt(title.current), [])
  const { planned, progress, outcome, proposal } = cycle
  const choosing = !progress && !outcome
  const blocked = proposal.data?.blocked
  return (
    <section className={styles.screen} aria-label={words.title}>
      {choosing && (
        <Button appearance="subtle" className={styles.back} onClick={onBack}>
          {words.back}
        </Button>
      )}
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        <Text size={400} weight="semibold">
          {words.title}
        </Text>
      </h2>
      {choosing && (
        <>
          <Field label={words.leader} hint={words.leaderHint}>
            <Select
              value={draft.leaderId ?? ''}
              onChange={(_, data) => setDraft({ ...draft, leaderId: data.value || null, fixed: [] })}
            >
              <option value="">{words.noLeader}</option>
              {picked.map((one) => (
                <option key={one.contactId} value={one.contactId}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
          <fieldset className={styles.group}>
            <legend>{words.which}</legend>
            {offered(draft)
              .filter((type) => type !== 'networkMeeting')
              .map((type) => (
                <Checkbox
                  key={type}
                  label={meetingTypes[type]}
                  checked={!draft.without.includes(type)}
                  onChange={(_, { checked }) =>
                    setDraft({
                      ...draft,
                      without: checked
                        ? draft.without.filter((other) => other !== type)
                        : [...draft.without, type],
                    })
                  }
                />
              ))}
          </fieldset>
          <Asked asked={proposal} first={windowFault(wish) ? pane.time.first : null} loading={words.loading}>
            {() =>
              planned ? (
                <>
                  <ol className={styles.list}>
                    {planned.map((meeting) => (
                      <PlannedMeeting
                        key={meeting.type}
                        meeting={meeting}
                        place={meeting.type === 'networkMeeting' ? wish.place : placeIn(draft, meeting.type)}
                        onChoose={(choice) => setDraft(chosen(draft, planned, choice))}
                        onPlace={
                          meeting.type === 'networkMeeting'
                            ? null
                            : (place) =>
                                setDraft({ ...draft, places: { ...draft.places, [meeting.type]: place } })
                        }
                      />
                    ))}
                  </ol>
                  <Button
                    appearance="primary"
                    className={styles.button}
                    disabledFocusable={proposal.isFetching}
                    onClick={() => void cycle.book(planned)}
                  >
                    {words.book}
                  </Button>
                </>
              ) : (
                blocked && (
                  <>
                    <Text>{words.blocked(meetingTypes[blocked])}</Text>
                    <Button onClick={() => onWish(wider(wish))}>{words.wider}</Button>
                  </>
                )
              )
            }
          </Asked>
          <div aria-live="polite" className="visually-hidden">
            {planned && !proposal.isFetching && words.found(planned.length)}
          </div>
        </>
      )}
      <Outcome
        progress={progress}
        outcome={outcome}
        onGoOn={() => void cycle.goOn()}
        onChooseAnew={cycle.chooseAnew}
        onFindOthers={cycle.findOthers}
        onGoOnWithout={(state) => void cycle.goOnWithout(state)}
      />
    </section>
  )
}

/** Who is called meeting leader on the map. */
function leaderAmong(picked: readonly Invitee[]): string | null {
  return picked.find((one) => /mødeleder/i.test(one.function))?.contactId ?? null
}
