import { Button, Link, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { takeTabletBack } from '#shared/api/smiley.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { openOutside, signInByClick } from '../host.ts'
import { sentenceOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'
import type { Handed } from './handing.ts'
import { useSmileyWords } from './smiley-words.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '40rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    alignItems: 'flex-start',
  },
})

/**
 * In the place of the whole tab: nothing of any course is drawn or kept behind it. It is a cover and no lock: neither Teams nor MSAL's nested
 * sign-in can be made to ask who is there (decision 0024), and the screen says so. Whoever comes back ends the page that was handed out.
 */
export function HandedOver({ handed, onBack }: { handed: Handed; onBack: () => void }) {
  const words = useWords()
  const text = useSmileyWords()
  const styles = useStyles()
  const call = useCall()
  const { name, courseId, meetingId, address } = handed
  useEffect(() => openOutside(address), [address])
  const back = useMutation({
    mutationFn: async () => {
      await signInByClick()
      await call(takeTabletBack, { params: { courseId, meetingId }, body: {} })
    },
    onSuccess: onBack,
  })
  return (
    <main className={styles.root}>
      <Title2 as="h1">{text.handed.heading}</Title2>
      <output>
        <Text>{text.handed.what(name)}</Text>
      </output>
      <Text>{text.handed.lock}</Text>
      <Text>
        {text.handed.notOpened}{' '}
        <Link inline href={address} target="_blank" rel="noreferrer">
          {text.handed.open}
        </Link>
      </Text>
      {back.error && <Failure sentence={sentenceOf(back.error, words)} />}
      <Button disabledFocusable={back.isPending} onClick={() => back.mutate()}>
        {text.handed.back}
      </Button>
    </main>
  )
}
