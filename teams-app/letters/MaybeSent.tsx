import { Button, Text } from '@fluentui/react-components'
import { Failure } from '#shared/ui/Failure.tsx'
import { ListedOne } from '../pieces/Listed.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { useLettersWords } from './letters-words.ts'
import { useWhen } from './use-when.ts'
import {
  useLetterActs,
  useLetterRefresh,
  useOneAct,
  type LetterParams,
  type Noted,
  type Unsettled,
} from './use-letters.ts'

/** A mail that may have gone though its letter stands no more: she looks for it, and says whether it did. */
export function MaybeSent({ one, name, params }: { one: Unsettled; name: string; params: LetterParams }) {
  const words = useWords()
  const text = useLettersWords()
  const when = useWhen()
  const acts = useLetterActs(params)
  const refresh = useLetterRefresh(params)
  const note = useOneAct(async (state: Noted) => {
    try {
      await acts.note(one, { edition: one.edition, state })
    } finally {
      await refresh()
    }
  })
  const say = (state: Noted, button: string) => (
    <Button aria-label={text.to(button, name)} disabled={note.isPending} onClick={() => note.mutate(state)}>
      {button}
    </Button>
  )
  return (
    <ListedOne
      name={name}
      beside={
        one.underWay ? (
          <Text>{text.underWay}</Text>
        ) : (
          <>
            {say('sent', text.found)}
            {say('failed', text.notThere)}
          </>
        )
      }
    >
      {!one.underWay && <Text>{text.unsettled(when(one.at))}</Text>}
      {note.error && <Failure sentence={sentenceOf(note.error, words)} />}
    </ListedOne>
  )
}
