import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Failure } from '#shared/ui/Failure.tsx'
import { hasArrived } from '#shared/domain/letters/outcome.ts'
import { mayBeAddressed } from '#shared/domain/letters/way.ts'
import { ListedOne } from '../pieces/Listed.tsx'
import { More } from '../pieces/More.tsx'
import { saveFile } from '../pieces/save-file.ts'
import { sentenceOf } from '../reason-of.ts'
import type { Course } from '../reading.ts'
import { SeesWhat } from '../sharing/SeesWhat.tsx'
import { useWords } from '../words.ts'
import { useLettersWords } from './letters-words.ts'
import { OutcomeOf } from './OutcomeOf.tsx'
import {
  useLetterActs,
  useLetterRefresh,
  useOneAct,
  type Letter,
  type LetterParams,
  type LetterTo as To,
} from './use-letters.ts'
import { mayGo, type Sending } from './use-sending.ts'

const useStyles = makeStyles({
  says: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The letter to one recipient: how it goes, what it says, what he sees and does not; and what can be done with it. */
export function LetterTo({
  course,
  letter,
  to,
  name,
  params,
  sending,
}: {
  course: Course
  letter: Letter
  to: To
  name: string
  params: LetterParams
  sending: Sending
}) {
  const words = useWords()
  const text = useLettersWords()
  const styles = useStyles()
  const acts = useLetterActs(params)
  const refresh = useLetterRefresh(params)
  const file = useOneAct(async (which: 'pdf' | 'eml') => saveFile((await acts.draw(to))[which]))
  const note = useOneAct(async (state: 'handed-over' | 'sent') => {
    try {
      await acts.note(to, { edition: letter.edition, state })
    } finally {
      await refresh()
    }
  })
  const contact = course.contacts.find((one) => to.kind === 'contact' && one.id === to.id)
  const { outcome } = to
  const arrived = outcome !== null && hasArrived(outcome.state)
  const error = file.error ?? note.error
  const busy = sending.now !== null || note.isPending
  return (
    <ListedOne
      level={2}
      name={name}
      {...(contact?.function ? { under: contact.function } : {})}
      beside={
        <>
          <OutcomeOf to={to} />
          <div className={styles.acts}>
            {mayGo(to) && (
              <Button
                aria-label={text.to(text.send, name)}
                disabledFocusable={busy}
                onClick={() => void sending.send(to, name)}
              >
                {text.send}
              </Button>
            )}
            {outcome?.state === 'maybe' && (
              <>
                <Button
                  aria-label={text.to(text.found, name)}
                  disabledFocusable={busy}
                  onClick={() => note.mutate('sent')}
                >
                  {text.found}
                </Button>
                <Button
                  aria-label={text.to(text.again, name)}
                  disabledFocusable={busy}
                  onClick={() => void sending.send(to, name, true)}
                >
                  {text.again}
                </Button>
              </>
            )}
            <Button
              aria-label={text.to(text.pdf, name)}
              disabledFocusable={file.isPending}
              onClick={() => file.mutate('pdf')}
            >
              {text.pdf}
            </Button>
            {!arrived && (
              <Button
                aria-label={text.to(text.eml, name)}
                disabledFocusable={file.isPending}
                onClick={() => file.mutate('eml')}
              >
                {text.eml}
              </Button>
            )}
            {!arrived && outcome?.state !== 'maybe' && (
              <Button
                aria-label={text.to(text.handedOver, name)}
                disabledFocusable={busy}
                onClick={() => note.mutate('handed-over')}
              >
                {text.handedOver}
              </Button>
            )}
          </div>
          {!arrived && !mayBeAddressed(to.way.because) && <Text>{text.unaddressed}</Text>}
          {error && <Failure sentence={sentenceOf(error, words)} />}
        </>
      }
    >
      {!arrived && (
        <Text weight="semibold">
          {to.way.because === null ? text.byMail(to.mail ?? '') : words.reasons[to.way.because]()}
        </Text>
      )}
      <SeesWhat course={course} recipient={to} shared={to.sharing} />
      <More head={text.says} named={name}>
        <div className={styles.says}>
          <Text weight="semibold" block>
            {to.subject}
          </Text>
          {to.text}
        </div>
      </More>
    </ListedOne>
  )
}
