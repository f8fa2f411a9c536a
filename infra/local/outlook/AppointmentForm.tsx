import { useSyncExternalStore } from 'react'
import { roomMailboxes } from '../directory.ts'
import { Attachments } from './Attachments.tsx'
import { Body } from './Body.tsx'
import type { ItemStore } from './item.ts'
import { Recipients } from './Recipients.tsx'
import { TimeField } from './TimeField.tsx'

export function useItem(item: ItemStore) {
  return useSyncExternalStore((listener) => item.listen(listener), item.now)
}

/** The appointment's own fields. Whatever stands here is what the add-in reads, at once. */
export function AppointmentForm({ item }: { item: ItemStore }) {
  const now = useItem(item)
  const isPrivate = now.sensitivity === 'private'
  return (
    <form className="appointment" onSubmit={(event) => event.preventDefault()} aria-label="Aftale">
      {now.notices.map(({ key, message }) => (
        <output key={key} className="notice">
          <strong>Samlet</strong> {message}
          <button
            type="button"
            className="bare"
            onClick={() => item.change({ notices: now.notices.filter((one) => one.key !== key) })}
          >
            Luk
          </button>
        </output>
      ))}
      <label className="field">
        <span>Emne</span>
        <input
          value={now.subject}
          maxLength={255}
          onChange={(event) => item.change({ subject: event.target.value })}
        />
      </label>
      <Recipients label="Til" people={now.required} change={(required) => item.change({ required })} />
      <Recipients label="Valgfri" people={now.optional} change={(optional) => item.change({ optional })} />
      <div className="field-row">
        <TimeField
          label="Start"
          at={now.start}
          change={(start) => item.change({ start, end: now.end + start - now.start })}
        />
        <TimeField label="Slut" at={now.end} change={(end) => item.change({ end })} />
      </div>
      {now.end <= now.start && <p className="trouble">Mødet skal slutte, efter at det er begyndt.</p>}
      <label className="field">
        <span>Sted</span>
        <input
          list="rooms"
          value={now.location}
          onChange={(event) => item.change({ location: event.target.value })}
        />
      </label>
      <datalist id="rooms">
        {roomMailboxes.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <label className="check">
        <input
          type="checkbox"
          checked={isPrivate}
          onChange={() => item.change({ sensitivity: isPrivate ? 'normal' : 'private' })}
        />
        Privat
      </label>
      <Attachments files={now.attachments} change={(attachments) => item.change({ attachments })} />
      <Body html={now.bodyHtml} change={(bodyHtml) => item.change({ bodyHtml })} />
    </form>
  )
}
