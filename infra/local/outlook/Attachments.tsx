import type { Item } from './item.ts'

type Props = { files: Item['attachments']; change: (files: Item['attachments']) => void }

/** Files beside the body. Only their names are kept: nothing leaves this machine. */
export function Attachments({ files, change }: Props) {
  return (
    <div className="field">
      <label htmlFor="attachments">Filer</label>
      <div className="recipients">
        <ul className="recipient-list" aria-label="Vedhæftede filer">
          {files.map(({ id, name }) => (
            <li key={id}>
              {name}
              <button
                type="button"
                className="bare"
                aria-label={`Fjern ${name}`}
                onClick={() => change(files.filter((one) => one.id !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <input
          id="attachments"
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            const added = Array.from(currentTarget.files ?? [], ({ name }) => ({
              id: crypto.randomUUID(),
              name,
            }))
            currentTarget.value = ''
            change([...files, ...added])
          }}
        />
      </div>
    </div>
  )
}
