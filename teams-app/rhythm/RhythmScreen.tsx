import { Title2, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { readRhythm } from '#shared/api/rhythm.ts'
import { rhythm as da } from '#shared/text/da/rhythm.ts'
import { rhythm as en } from '#shared/text/en/rhythm.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Page } from '../pieces/Page.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCall } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { RhythmForm } from './RhythmForm.tsx'

/** How she gets her reminders: the choice that a card and a word to the bot set too. */
export function RhythmScreen() {
  const { tab, language } = useWords()
  const text = language === 'da' ? da : en
  const call = useCall()
  const read = useQuery({
    queryKey: ['me', 'rhythm'],
    // Chosen on a card meanwhile, it is what stands here when she comes back.
    refetchOnWindowFocus: true,
    queryFn: () => call(readRhythm, { params: {}, body: {} }),
  })
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  return (
    <Page>
      <nav aria-label={tab.where}>
        <TabLink href="/">{tab.back}</TabLink>
      </nav>
      <Title2 as="h1">{text.heading}</Title2>
      <Text>{text.intro}</Text>
      <RhythmForm weekly={read.data.weekly} text={text} />
    </Page>
  )
}
