import { Text, makeStyles } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import type { Consent } from '#shared/domain/consent/consent.ts'
import type { Signature } from '#shared/domain/consent/signatures.ts'
import { formatDay } from '#shared/text/format.ts'
import { peopleOf } from '../seen/people-of.ts'
import { useToday, type Course } from '../reading.ts'
import { useSharingWords } from '../sharing/sharing-words.ts'
import { useWords } from '../words.ts'
import { Ticks } from './Ticks.tsx'
import { towards } from './towards.ts'
import { Withdraw, type Withdrawn } from './Withdraw.tsx'

const useStyles = makeStyles({
  until: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
})

/** `apart`: what tells it from another form of that day. */
type Drawn = { course: Course; signature: Signature; apart: string | undefined }

/** One signed form with the ticks that hold, and the ways to take one of them back, or all. */
export function Signed({
  course,
  signature: { giverId, signedOn, ticks },
  apart,
  onWithdrawn,
}: Drawn & { onWithdrawn: (withdrawn: Withdrawn) => void }) {
  const words = useWords()
  const { withdraw, withdrawAsk, withdrawn } = words.tab.overview
  const text = useSharingWords()
  const styles = useStyles()
  const today = useToday()
  const day = useDay()
  const people = peopleOf(course, words)
  const mayWithdraw = course.acts.includes('register consent')
  const ahead = ({ from }: Consent) => Temporal.PlainDate.compare(today, from) < 0
  const giver = people.member(giverId)
  const signed = [day(signedOn), apart].filter(Boolean).join(' ')
  const heading = text.signed(giver, signed)
  const all = {
    button: text.withdrawAll,
    label: `${text.withdrawAll}: ${heading}`,
    ask: text.withdrawAllAsk(giver, signed, ticks.length),
    done: text.withdrawnAll(giver, signed),
  }
  const one = (party: string) => ({
    button: withdraw,
    label: `${withdraw}: ${party}`,
    ask: withdrawAsk(party),
    done: withdrawn(party),
  })
  return (
    <Ticks
      course={course}
      heading={heading}
      action={
        mayWithdraw &&
        ticks.length > 1 && (
          <Withdraw
            course={course}
            consentIds={ticks.map(({ id }) => id)}
            said={all}
            onWithdrawn={onWithdrawn}
          />
        )
      }
      consents={ticks}
      last={(consent) => (
        <span className={styles.until}>
          {ahead(consent) && <Text>{text.beginsOn(day(consent.from))}</Text>}
          {day(consent.until)}
          {mayWithdraw && (
            <Withdraw
              course={course}
              consentIds={[consent.id]}
              said={one(people.party(towards(consent)))}
              onWithdrawn={onWithdrawn}
            />
          )}
        </span>
      )}
    />
  )
}

/** One signed form with the ticks that hold no longer, and since when. */
export function Ended({ course, signature: { giverId, signedOn, ticks }, apart }: Drawn) {
  const words = useWords()
  const text = useSharingWords()
  const day = useDay()
  return (
    <Ticks
      course={course}
      heading={text.signed(
        peopleOf(course, words).member(giverId),
        [day(signedOn), apart].filter(Boolean).join(' '),
      )}
      consents={ticks}
      last={({ withdrawnOn, endedOn, until }) =>
        withdrawnOn
          ? words.tab.overview.consentWithdrawn(day(withdrawnOn))
          : endedOn
            ? text.endedBefore(day(endedOn), day(until))
            : text.endedOn(day(until))
      }
    />
  )
}

function useDay(): (date: string) => string {
  const { language } = useWords()
  return (date) => formatDay(Temporal.PlainDate.from(date), language)
}
