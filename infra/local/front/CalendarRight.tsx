import { useEffect, useState } from 'react'
import { LocalRefusal, read, write } from '../pages/local-api.ts'

type Right = { granted: boolean }

/** What an administrator does in Entra and Exchange, as one switch. */
export function CalendarRight() {
  const [granted, setGranted] = useState<boolean | null>(null)
  const [words, setWords] = useState('')
  const take = (asked: Promise<Right>) =>
    asked.then(
      (right) => setGranted(right.granted),
      (error: unknown) => {
        if (!(error instanceof LocalRefusal)) throw error
        setWords(error.message)
      },
    )
  useEffect(() => void take(read<Right>('calendar-right')), [])
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">Kommunens rettigheder</h2>
      <label>
        <input
          type="checkbox"
          checked={granted === true}
          disabled={granted === null}
          onChange={({ target }) =>
            void take(write<Right>('PUT', 'calendar-right', { granted: target.checked }))
          }
        />{' '}
        Samlet må læse med i koordinatorernes kalendere (Calendars.Read, kun for deres gruppe)
      </label>
      <p>
        Så opdager Samlet selv, hvis nogen skriver et navn i en aftale, der er sendt. Uden rettigheden ser
        Samlet efter, når koordinatoren åbner Teams eller Outlook.
      </p>
      {words && <p role="alert">{words}</p>}
    </section>
  )
}
