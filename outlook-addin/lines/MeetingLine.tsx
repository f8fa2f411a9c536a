import { Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { kindOf, placesOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { meetingTypes as types } from '#shared/domain/meeting/meeting-types.ts'
import { lengths, windowFault, type Wish } from '../wish.ts'
import { useWords } from '../words.ts'
import { listed } from '#shared/text/slot-words.ts'
import { WishFields } from './WishFields.tsx'

type Change = Partial<
  Pick<Wish, 'type' | 'place' | 'minutes' | 'from' | 'until' | 'family' | 'roomWish' | 'travelMinutes'>
>
type Props = {
  wish: Wish
  places: readonly string[]
  onChange: (change: Change) => void
  /** Decides no time: what is chosen stays. */
  onTeams: (too: boolean) => void
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  /** Fluent's inputs are wider than half a narrow pane. */
  date: { minWidth: 0, width: '100%' },
})

/** Which meeting, how long, in which days to look for a time, and what is wished of it. */
export function MeetingLine({ wish, places, onChange, onTeams }: Props) {
  const { pane, meetingTypes, meetingDocuments, language } = useWords()
  const styles = useStyles()
  const fault = windowFault(wish)
  const { documents, family } = kindOf(wish.type)
  const told = listed(
    documents.map((id) => meetingDocuments[id]),
    language,
  )
  const day = (value: string, change: (date: string) => Change) => (
    <Input
      type="date"
      required
      className={styles.date}
      value={value}
      onChange={(_, data) => data.value && onChange(change(data.value))}
    />
  )
  return (
    <div className={styles.fields}>
      <Field label={pane.meeting.type}>
        <Select
          value={wish.type}
          onChange={(_, data) => {
            const type = types.find((one) => one === data.value)
            if (type) onChange({ type })
          }}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {meetingTypes[type]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={pane.meeting.held}
        {...(wish.place === 'room'
          ? {}
          : { hint: pane.meeting[wish.place === 'online' ? 'onTeams' : 'elsewhere'] })}
      >
        <Select
          value={wish.place}
          onChange={(_, data) => {
            const place = placesOf(wish.type).find((one) => one === data.value)
            if (place) onChange({ place })
          }}
        >
          {placesOf(wish.type).map((place) => (
            <option key={place} value={place}>
              {pane.meeting.places[place]}
            </option>
          ))}
        </Select>
      </Field>
      {wish.place !== 'online' && (
        <Field {...(wish.onTeams ? { hint: pane.meeting.teamsHint } : {})}>
          <Checkbox
            label={pane.meeting.teamsToo}
            checked={wish.onTeams}
            onChange={(_, data) => onTeams(data.checked === true)}
          />
        </Field>
      )}
      <Field label={pane.meeting.length}>
        <Select
          value={String(wish.minutes)}
          onChange={(_, data) => onChange({ minutes: Number(data.value) })}
        >
          {[...new Set([...lengths, wish.minutes])]
            .toSorted((a, b) => a - b)
            .map((minutes) => (
              <option key={minutes} value={minutes}>
                {pane.meeting.hours(minutes)}
              </option>
            ))}
        </Select>
      </Field>
      <div className={styles.days}>
        <Field label={pane.meeting.from}>{day(wish.from, (from) => ({ from }))}</Field>
        <Field label={pane.meeting.until} validationMessage={fault && pane.meeting.faults[fault]}>
          {day(wish.until, (until) => ({ until }))}
        </Field>
      </div>
      {family === 'no' && <Text size={200}>{pane.meeting.withoutFamily}</Text>}
      {told && <Text size={200}>{pane.meeting.documents(told)}</Text>}
      <WishFields wish={wish} places={places} onChange={onChange} />
    </div>
  )
}
