import { Button, Field, Input, Select, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readChannelSettings, saveChannelSettings, tryChannelRights } from '#shared/api/channels.ts'
import type { Output } from '#shared/api/contract.ts'
import { channelModes, type ChannelMode } from '#shared/domain/channel/modes.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { useChannelWords } from '../../channel/channel-words.ts'
import { NoAccess } from '../../NoAccess.tsx'
import { reasonOf, sentenceOf } from '../../reason-of.ts'
import { Page } from '../../pieces/Page.tsx'
import { Refusal } from '../../Refusal.tsx'
import { useCall } from '../../reading.ts'
import { TabLink } from '../../TabLink.tsx'
import { useWords } from '../../words.ts'
import { useSettingsWords } from '../settings-words.ts'
import { teamIdIn } from './team-id.ts'
import { TrialResult } from './TrialResult.tsx'

type Settings = Output<typeof readChannelSettings>

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  // The longest choice would make it wider than a narrow window.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  known: { justifySelf: 'start' },
})

const queryKey = ['settings', 'channels']

/** Where the core teams' channels are and where the bot posts, tried before it is chosen: for the administrator. */
export function ChannelSettings() {
  const { tab } = useWords()
  const { settings: text } = useChannelWords()
  const { notYours } = useSettingsWords()
  const call = useCall()
  const read = useQuery({ queryKey, queryFn: () => call(readChannelSettings, { params: {}, body: {} }) })
  if (read.isPending) return <Waiting words={text.waiting} />
  if (reasonOf(read.error) === 'not-allowed') return <NoAccess>{notYours}</NoAccess>
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  return (
    <Page>
      <nav aria-label={tab.where}>
        <TabLink href="/">{tab.back}</TabLink>
      </nav>
      <Title2 as="h1">{text.heading}</Title2>
      <Text>{text.intro}</Text>
      <Choice stored={read.data} />
    </Page>
  )
}

function Choice({ stored }: { stored: Settings }) {
  const words = useWords()
  const { settings: text } = useChannelWords()
  const settings = useSettingsWords()
  const styles = useStyles()
  const call = useCall()
  const queries = useQueryClient()
  // What she began on: a reading in the background does not move it.
  const [begun, setBegun] = useState(stored)
  const [base, setBase] = useState(stored.revision)
  const [mode, setMode] = useState(stored.mode)
  const [team, setTeam] = useState(stored.hostingTeamId ?? '')
  const teamId = teamIdIn(team)
  const wrong = team.trim() !== '' && !teamId
  const save = useMutation({
    mutationFn: () =>
      call(saveChannelSettings, { params: {}, body: { revision: base, mode, hostingTeamId: teamId } }),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved)
      setBegun(saved)
      setBase(saved.revision)
    },
  })
  const attempt = useMutation({
    mutationFn: (hostingTeamId: string) =>
      call(tryChannelRights, { params: {}, body: { mode, hostingTeamId } }),
  })
  const changed = () => {
    save.reset()
    attempt.reset()
  }
  // The answer is about what stands in the fields: they stay until it is there.
  const trying = attempt.isPending
  const conflict = save.error !== null && reasonOf(save.error) === 'changed-by-someone-else'
  const get = async () => {
    await queries.invalidateQueries({ queryKey })
    setBase(queries.getQueryData<Settings>(queryKey)?.revision ?? base)
    save.reset()
  }
  const meanwhile = save.isIdle && stored.revision !== begun.revision ? stored : null
  const others = stored.known.filter((id) => id !== teamId)
  return (
    <div className={styles.form}>
      <Field className={styles.field} label={text.mode} hint={text.modes[mode].text}>
        <Select
          value={mode}
          disabled={trying}
          onChange={(_, data) => {
            setMode(data.value as ChannelMode)
            changed()
          }}
        >
          {channelModes.map((one) => (
            <option key={one} value={one}>
              {text.modes[one].name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.team} hint={text.teamHint} validationMessage={wrong ? text.teamWrong : null}>
        <Input
          value={team}
          autoComplete="off"
          disabled={trying}
          onChange={(_, data) => {
            setTeam(data.value)
            changed()
          }}
        />
      </Field>
      {others.map((id) => (
        <Button
          key={id}
          className={styles.known}
          disabled={trying}
          onClick={() => {
            setTeam(id)
            changed()
          }}
        >
          {text.known(id)}
        </Button>
      ))}
      <Text size={200} className={styles.quiet}>
        {text.tryNote}
      </Text>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={wrong || trying || save.isPending}
          onClick={() => save.mutate()}
        >
          {text.save}
        </Button>
        <Button disabledFocusable={!teamId || trying} onClick={() => teamId && attempt.mutate(teamId)}>
          {text.try}
        </Button>
      </div>
      {save.isSuccess && <Notice intent="info">{text.saved}</Notice>}
      {trying && <Notice intent="info">{text.trying}</Notice>}
      {meanwhile && (
        <Notice intent="info">
          {settings.meanwhile(
            [text.modes[meanwhile.mode].name, meanwhile.hostingTeamId].filter(Boolean).join(', '),
          )}
        </Notice>
      )}
      {save.error && (
        <Failure
          sentence={conflict ? settings.conflict : sentenceOf(save.error, words)}
          {...(conflict ? { action: words.tab.conflict.get, onAction: () => void get() } : {})}
        />
      )}
      {attempt.error && <Failure sentence={sentenceOf(attempt.error, words)} />}
      {attempt.data && <TrialResult trial={attempt.data} />}
    </div>
  )
}
