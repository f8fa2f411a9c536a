import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { Setting, SettingKind } from '#shared/domain/settings/setting.ts'
import { formatDay } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog } from '../Dialog.tsx'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { EditItem } from './EditItem.tsx'
import { nowAndLater, type Item, type Said } from './item.ts'
import type { Kind } from './kinds.ts'
import { useSettingsWords } from './settings-words.ts'
import { useSave } from './use-save.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
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
    flex: '1 1 18rem',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  later: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  part: { minWidth: 0, '& dd': { margin: 0 } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Of<K extends SettingKind> = { kind: Kind<K>; revision: number }

/** Things of a kind: what holds, since when and by whom, and what is to come. `more` is what else may be done with one. */
export function Items<K extends SettingKind>({
  items,
  more,
  ...of
}: Of<K> & { items: readonly Item<K>[]; more?: (item: Item<K>) => ReactNode }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <Row key={item.id} item={item} more={more?.(item)} {...of} />
      ))}
    </ul>
  )
}

function Row<K extends SettingKind>({
  kind,
  item,
  revision,
  more,
}: Of<K> & { item: Item<K>; more: ReactNode }) {
  const { language } = useWords()
  const text = useSettingsWords()
  const styles = useStyles()
  const { now, later } = nowAndLater(item, useToday())
  return (
    <li className={styles.item}>
      <div className={styles.said}>
        <h3 className={styles.name}>{item.name}</h3>
        {now && !kind.parts && <Text>{kind.say(now.value, text, language, item.name)}</Text>}
        {now && kind.parts && <Parts parts={kind.parts(now.value, text)} />}
        {now && <Since said={now} />}
        {!now && later.length === 0 && <Text className={styles.quiet}>{text.contact.none}</Text>}
        {later.map((said) => (
          <Later key={said.holdsFrom} kind={kind} item={item} said={said} revision={revision} />
        ))}
      </div>
      <div className={styles.actions}>
        <EditButton kind={kind} item={item} revision={revision} label={text.change} />
        {more}
      </div>
    </li>
  )
}

function Parts({ parts }: { parts: readonly { label: string; value: string }[] }) {
  const styles = useStyles()
  return (
    <dl className={styles.parts}>
      {parts.map(({ label, value }) => (
        <div key={label} className={styles.part}>
          <dt className={styles.quiet}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Since<K extends SettingKind>({ said: { holdsFrom, by } }: { said: Said<K> }) {
  const { language } = useWords()
  const text = useSettingsWords()
  const styles = useStyles()
  const since = holdsFrom
    ? text.since(formatDay(Temporal.PlainDate.from(holdsFrom), language))
    : text.fromStart
  return (
    <Text size={200} className={styles.quiet}>
      {[since, by && text.savedBy(by)].filter(Boolean).join(' · ')}
    </Text>
  )
}

/** What is to come is taken back without being asked: nothing has held yet. */
function Later<K extends SettingKind>({
  kind,
  item,
  said,
  revision,
}: Of<K> & { item: Item<K>; said: Said<K> }) {
  const { tab, language } = useWords()
  const text = useSettingsWords()
  const styles = useStyles()
  const { save, refresh, conflict, sentence } = useSave()
  const from = said.holdsFrom ?? ''
  const words = text.coming(
    formatDay(Temporal.PlainDate.from(from), language),
    kind.say(said.value, text, language, item.name),
  )
  const setting = { kind: kind.kind, id: item.id, value: null, from } as Setting
  const get = async () => {
    await refresh()
    save.reset()
  }
  return (
    <div className={styles.later}>
      <Text>{words}</Text>
      {said.by !== null && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${text.takeBack}: ${item.name}, ${words}`}
          disabled={save.isPending}
          onClick={() => save.mutate({ revision, setting })}
        >
          {text.takeBack}
        </Button>
      )}
      {sentence && (
        <Failure
          sentence={sentence}
          {...(conflict ? { action: tab.conflict.get, onAction: () => void get() } : {})}
        />
      )}
    </div>
  )
}

/** Opens a new row for the thing. */
export function EditButton<K extends SettingKind>({
  kind,
  item,
  revision,
  label,
  ...edit
}: Of<K> & {
  item: Item<K>
  label: string
  begin?: Record<string, string>
  note?: string
}) {
  return (
    <Dialog
      heading={`${label}: ${item.name}`}
      trigger={(open) => (
        <Button size="small" aria-label={`${label}: ${item.name}`} onClick={open}>
          {label}
        </Button>
      )}
    >
      {(close) => <EditItem kind={kind} item={item} revision={revision} close={close} {...edit} />}
    </Dialog>
  )
}
