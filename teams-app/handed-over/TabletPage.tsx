import { Button, Title1, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Call } from '#shared/api/client.ts'
import { reasons as daReasons } from '#shared/text/da/reasons.ts'
import { smiley as da } from '#shared/text/da/smiley.ts'
import { reasons as enReasons } from '#shared/text/en/reasons.ts'
import { smiley as en } from '#shared/text/en/smiley.ts'
import type { Language } from '#shared/text/language.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { reasonOf } from '../reason-of.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { reasonOnTheTablet } from './reason-on-the-tablet.ts'
import { Thanks } from './Thanks.tsx'
import { useHandedOver } from './use-handed-over.ts'

const useStyles = makeStyles({
  ground: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  root: {
    maxWidth: '56rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  language: { alignSelf: 'flex-end' },
})

/** What a family member sees who was given the tablet: one question, and no way to anything else. */
export function TabletPage({ call }: { call: Call }) {
  const styles = useStyles()
  const [language, setLanguage] = useState<Language>('da')
  const { whose, ask, answer } = useHandedOver(call)
  const answered = whose.is === 'answered'
  const text = language === 'da' ? da : en
  const reasons = language === 'da' ? daReasons : enReasons
  const sentence = (error: unknown) => reasons[reasonOnTheTablet(reasonOf(error))](null)
  useEffect(() => {
    document.documentElement.lang = language
    document.title = text.page.title
  }, [language, text])
  return (
    <div className={styles.ground}>
      <main className={styles.root}>
        {!answered && (
          <Button
            className={styles.language}
            appearance="subtle"
            lang={language === 'da' ? 'en' : 'da'}
            onClick={() => setLanguage(language === 'da' ? 'en' : 'da')}
          >
            {language === 'da' ? 'English' : 'Dansk'}
          </Button>
        )}
        {answered && <Thanks text={text.page} />}
        {!answered && whose.is !== 'theirs' && <Title1 as="h1">{text.page.title}</Title1>}
        {whose.is === 'waiting' && <Waiting words={text.page.waiting} />}
        {(whose.is === 'over' || whose.is === 'unread') && (
          <Failure
            sentence={sentence(whose.error)}
            {...(whose.is === 'unread' ? { action: text.page.again, onAction: () => void ask() } : {})}
          />
        )}
        {whose.is === 'theirs' && (
          <AnswerForm key={whose.name} name={whose.name} text={text} sentence={sentence} answer={answer} />
        )}
      </main>
    </div>
  )
}
