import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { Temporal } from 'temporal-polyfill'
import { bookSeries } from '#shared/api/groups.ts'
import { groupMinutes, groupPlaces, groups, type GroupPlace } from '#shared/domain/groups/groups.ts'
import { firstDayFault } from '#shared/domain/groups/series-days.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { ChoiceField, TextField } from '../pieces/fields.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { PlannedDays } from './PlannedDays.tsx'
import { useGroupWords } from './group-words.ts'
import { useGroupAct, type Group } from './use-groups.ts'

type Typed = { firstDay: string; start: string; minutes: string; place: GroupPlace }
type Props = {
  group: Group
  /** The last meeting that is booked already: a new series begins after it. */
  after: Temporal.PlainDate | null
  /** There is nothing booked, or it ends soon: this is what she is here for. */
  wanted: boolean
}

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    // A number is as wide as its column, not as the browser would have it.
    '& > *': { minWidth: 0 },
    '& input': { minWidth: 0, width: '100%' },
  },
})

/** The button and the form that books a year of meetings in her own calendar. */
export function BookSeries(props: Props) {
  const { names, series: text } = useGroupWords()
  return (
    <span>
      <Dialog
        heading={text.bookHeading(names[props.group.id])}
        trigger={(open) => (
          <Button appearance={props.wanted ? 'primary' : 'secondary'} onClick={open}>
            {props.after ? text.bookMore : text.book}
          </Button>
        )}
      >
        {(close) => <Form {...props} close={close} />}
      </Dialog>
    </span>
  )
}

function Form({ group, after, close }: Props & { close: () => void }) {
  const words = useWords()
  const { series: text } = useGroupWords()
  const dialog = useDialogStyles()
  const styles = useStyles()
  const today = useToday()
  const { id, members, revision } = group
  // Made once: sent again after a lost answer it is the same series.
  const [seriesId] = useState(() => crypto.randomUUID())
  const { control, handleSubmit } = useForm<Typed>({
    defaultValues: { firstDay: '', start: '09:00', minutes: String(groups[id].minutes), place: 'teams' },
  })
  const firstDay = useWatch({ control, name: 'firstDay' })
  const book = useGroupAct(
    (call, typed: Typed) =>
      call(bookSeries, {
        params: { groupId: id, seriesId },
        body: { revision, ...typed, minutes: Number(typed.minutes) },
      }),
    close,
  )
  const { least, most } = groupMinutes
  const faultOf = (day: string) => {
    const first = Temporal.PlainDate.from(day)
    const because =
      after && Temporal.PlainDate.compare(first, after) <= 0
        ? 'group-has-series'
        : firstDayFault(first, today)
    return because && words.reasons[because](null)
  }
  const minutesFault = (minutes: string) =>
    /^\d+$/.test(minutes) && Number(minutes) >= least && Number(minutes) <= most
      ? null
      : text.minutesWrong(least, most)
  return (
    <form
      className={dialog.body}
      noValidate
      onSubmit={(event) => void handleSubmit((typed) => book.mutate(typed))(event)}
    >
      <div className={styles.fields}>
        <TextField
          control={control}
          name="firstDay"
          label={text.firstDay}
          type="date"
          required={text.dayMissing}
          check={faultOf}
        />
        <TextField
          control={control}
          name="start"
          label={text.start}
          type="time"
          required={text.startMissing}
        />
        <TextField
          control={control}
          name="minutes"
          label={text.minutes}
          type="number"
          required={text.minutesWrong(least, most)}
          check={minutesFault}
        />
      </div>
      <ChoiceField
        control={control}
        name="place"
        label={text.place}
        choices={groupPlaces.map((value) => ({ value, label: text.places[value] }))}
      />
      {firstDay && faultOf(firstDay) === null && (
        <PlannedDays rhythm={groups[id].rhythm} first={Temporal.PlainDate.from(firstDay)} />
      )}
      <Text>{text.sends(members.length)}</Text>
      {book.error && <Failure sentence={sentenceOf(book.error, words)} />}
      <div className={dialog.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={book.isPending}>
          {book.isPending ? text.sending : text.send}
        </Button>
        <Button onClick={close}>{words.tab.cancel}</Button>
      </div>
    </form>
  )
}
