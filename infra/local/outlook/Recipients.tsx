import { useId, useState } from 'react'
import { findMailbox, people as directory } from '../directory.ts'
import type { Person } from '../pages/local-api.ts'

type Props = { label: string; people: readonly Person[]; change: (people: Person[]) => void }

/** A line of attendees: names of the directory, or addresses. Enter adds what is written. */
export function Recipients({ label, people, change }: Props) {
  const id = useId()
  const [written, setWritten] = useState('')
  const [unknown, setUnknown] = useState(false)
  const add = () => {
    if (!written.trim()) return
    const found = personIn(written)
    setUnknown(!found)
    if (!found) return
    setWritten('')
    if (!people.some((one) => one.mail === found.mail)) change([...people, found])
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="recipients">
        <ul className="recipient-list" aria-label={`${label}: deltagere`}>
          {people.map(({ mail, name }) => (
            <li key={mail} title={mail}>
              {name}
              <button
                type="button"
                className="bare"
                aria-label={`Fjern ${name}`}
                onClick={() => change(people.filter((one) => one.mail !== mail))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <input
          id={id}
          list={`${id}-names`}
          value={written}
          aria-invalid={unknown}
          aria-describedby={`${id}-help`}
          onChange={(event) => setWritten(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ';') return
            event.preventDefault()
            add()
          }}
        />
        <datalist id={`${id}-names`}>
          {directory.map(({ mail, name, title }) => (
            <option key={mail} value={name}>
              {title}
            </option>
          ))}
        </datalist>
      </div>
      <output id={`${id}-help`} className="field-help">
        {unknown && 'Skriv et navn fra kommunen eller en mailadresse.'}
      </output>
    </div>
  )
}

function personIn(written: string): Person | null {
  const text = written.trim()
  const colleague =
    directory.find(({ name }) => name.toLowerCase() === text.toLowerCase()) ?? findMailbox(text)
  if (colleague) return { mail: colleague.mail, name: colleague.name }
  const [, name, mail = text] = /^(.+?)\s*<([^<>]+)>$/.exec(text) ?? []
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mail) ? { mail, name: name ?? mail } : null
}
