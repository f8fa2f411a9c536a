import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { Temporal } from 'temporal-polyfill'
import { disallow, type readAllowList } from '#shared/api/allow-list.ts'
import type { Output } from '#shared/api/contract.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { allowList } from '#shared/text/da/allow-list.ts'
import { formatDay } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { sentenceOf } from '../../reason-of.ts'
import { useCall } from '../../reading.ts'
import { useWords } from '../../words.ts'
import { useAllowListRefresh } from './use-allow-list.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  said: {
    flex: '1 1 14rem',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Entries = Output<typeof readAllowList>['entries']
type Props = { entries: Entries; mayEdit: boolean; text: typeof allowList }

/** Each with what it is, why it may stand, and who said so when. */
export function AllowedEntries({ entries, mayEdit, text }: Props) {
  const words = useWords()
  const styles = useStyles()
  const call = useCall()
  const refresh = useAllowListRefresh()
  const list = useRef<HTMLUListElement>(null)
  const takeOff = useMutation({
    mutationFn: (entryId: string) => call(disallow, { params: { entryId }, body: {} }),
    onSuccess: async () => {
      // The pressed button will be gone: the keyboard goes on from the list.
      list.current?.focus()
      await refresh()
    },
  })
  const dayOf = (at: string) => formatDay(localDate(Temporal.Instant.from(at)), words.language)
  return (
    <>
      {takeOff.error && <Failure sentence={sentenceOf(takeOff.error, words)} />}
      <ul ref={list} tabIndex={-1} className={styles.list} aria-label={text.heading}>
        {entries.map(({ id, kind, text: allowed, why, at, by }) => (
          <li key={id} className={styles.entry}>
            <div className={styles.said}>
              <Text weight="semibold">{allowed}</Text>
              <Text>{`${text.kinds[kind]}: ${why}`}</Text>
              <Text size={200} className={styles.quiet}>
                {text.added(by, dayOf(at))}
              </Text>
            </div>
            {mayEdit && (
              <Button
                aria-label={text.takeOffThis(allowed)}
                disabledFocusable={takeOff.isPending}
                onClick={() => takeOff.mutate(id)}
              >
                {text.takeOff}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
