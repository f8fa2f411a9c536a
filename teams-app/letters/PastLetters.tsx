import { Subtitle1 } from '@fluentui/react-components'
import { Listed } from '../pieces/Listed.tsx'
import { Sentences } from '../sharing/Sentences.tsx'
import { useWords } from '../words.ts'
import { useLettersWords } from './letters-words.ts'
import { PastLetter } from './PastLetter.tsx'
import type { Letter, LetterParams, LetterTo } from './use-letters.ts'
import { useWhen } from './use-when.ts'

/** What may have gone besides the letters as they stand, and who does not get his any more. */
export function PastLetters({
  letter: { gone, unsettled },
  name,
  params,
}: {
  letter: Letter
  name: (party: Pick<LetterTo, 'kind' | 'id'>) => string
  params: LetterParams
}) {
  const words = useWords()
  const text = useLettersWords()
  const when = useWhen()
  const waited = gone.filter(({ drawn }) => !drawn)
  return (
    <>
      {unsettled.length > 0 && (
        <section aria-label={text.unsettledHeading}>
          <Subtitle1 as="h2">{text.unsettledHeading}</Subtitle1>
          <Listed>
            {unsettled.map((one) => (
              <PastLetter
                key={`${one.kind}/${one.id}/${one.edition}`}
                one={one}
                name={name(one)}
                params={params}
                said={one.underWay ? text.underWay : text.unsettled(when(one.at))}
                may={
                  one.underWay
                    ? []
                    : [
                        ['sent', text.found],
                        ['failed', text.notThere],
                      ]
                }
              />
            ))}
          </Listed>
        </section>
      )}
      {gone.length > 0 && (
        <section aria-label={text.goneHeading}>
          <Subtitle1 as="h2">{text.goneHeading}</Subtitle1>
          {waited.length > 0 && (
            <Sentences said={waited.map((one) => text.gone(name(one), words.reasons[one.because]()))} />
          )}
          <Listed>
            {gone
              .filter(({ drawn }) => drawn)
              .map((one) => (
                <PastLetter
                  key={`${one.kind}/${one.id}`}
                  one={one}
                  name={name(one)}
                  params={params}
                  said={text.goneDrawn(words.reasons[one.because]())}
                  may={[['handed-over', text.handedOver]]}
                />
              ))}
          </Listed>
        </section>
      )}
    </>
  )
}
