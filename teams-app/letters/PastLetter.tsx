import { Button, Text } from '@fluentui/react-components'
import { Failure } from '#shared/ui/Failure.tsx'
import { ListedOne } from '../pieces/Listed.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { useLettersWords } from './letters-words.ts'
import {
  useLetterActs,
  useLetterRefresh,
  useOneAct,
  type LetterParams,
  type LetterTo,
  type Noted,
} from './use-letters.ts'

type Past = Pick<LetterTo, 'kind' | 'id'> & { edition: string }

/** What may have gone though its letter stands no more: she says what has become of it. */
export function PastLetter({
  one,
  name,
  params,
  said,
  may,
}: {
  one: Past
  name: string
  params: LetterParams
  said: string
  /** What she can say of it, and on which button. */
  may: readonly (readonly [state: Noted, button: string])[]
}) {
  const words = useWords()
  const text = useLettersWords()
  const acts = useLetterActs(params)
  const refresh = useLetterRefresh(params)
  const note = useOneAct(async (state: Noted) => {
    try {
      await acts.note(one, { edition: one.edition, state })
    } finally {
      await refresh()
    }
  })
  return (
    <ListedOne
      name={name}
      beside={may.map(([state, button]) => (
        <Button
          key={state}
          aria-label={text.to(button, name)}
          disabledFocusable={note.isPending}
          onClick={() => note.mutate(state)}
        >
          {button}
        </Button>
      ))}
    >
      <Text>{said}</Text>
      {note.error && <Failure sentence={sentenceOf(note.error, words)} />}
    </ListedOne>
  )
}
