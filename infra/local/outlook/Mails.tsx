import { useLoaded } from '../pages/live.ts'
import { read, type Mail } from '../pages/local-api.ts'
import { momentWords } from '../pages/when.ts'

/** Everything that was sent. It stays here: the local Outlook has no way out. */
export function Mails() {
  const { data: mails, error } = useLoaded(
    'mails',
    () => read<Mail[]>('mails'),
    (event) => event.type === 'mail',
  )
  return (
    <div className="mails">
      <h1>Sendte mails</h1>
      {error && <p className="trouble">{error}</p>}
      {mails?.length === 0 && (
        <p className="quiet">
          Her er ikke sendt nogen mail endnu. Dagsordener og planer, som nogen sender, lægger sig her.
        </p>
      )}
      {mails?.toReversed().map((mail) => (
        <SentMail key={mail.id} mail={mail} />
      ))}
    </div>
  )
}

function SentMail({ mail }: { mail: Mail }) {
  const lines = [
    ['Fra', [mail.from]],
    ['Til', mail.to],
    ['Kopi', mail.cc],
    ['Skjult kopi', mail.bcc],
  ] as const
  return (
    <article className="mail">
      <h2>{mail.subject || 'Uden emne'}</h2>
      <p className="quiet">
        <time dateTime={mail.at}>{momentWords(mail.at)}</time>
      </p>
      <dl>
        {lines
          .filter(([, addresses]) => addresses.length > 0)
          .map(([name, addresses]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{addresses.join(', ')}</dd>
            </div>
          ))}
      </dl>
      {mail.contentType === 'html' ? (
        // No script, no links out, no form: the frame is locked.
        <iframe sandbox="" srcDoc={mail.content} title={`Mailen »${mail.subject}«`} />
      ) : (
        <p className="mail-text">{mail.content}</p>
      )}
      {mail.attachments.length > 0 && (
        <ul className="mail-files" aria-label="Vedhæftet">
          {mail.attachments.map(({ name, contentType, bytes, contentBytes }) => (
            <li key={name}>
              <a
                download={name}
                href={`data:${contentType ?? 'application/octet-stream'};base64,${contentBytes}`}
              >
                {name}
              </a>{' '}
              <span className="quiet">{Math.ceil(bytes / 1024)} kB</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
