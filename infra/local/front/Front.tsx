import { municipalityName, personas } from '../personas.ts'
import { linkTo } from '../pages/address.ts'
import { CalendarRight } from './CalendarRight.tsx'

const what: Record<(typeof personas)[number]['key'], string> = {
  coordinator: 'Samler planen, indkalder til netværksmøder og er vært for familiens kanal.',
  'job-centre': 'Er med i kernegruppen og ser det, som familien har sagt ja til.',
  'meeting-leader': 'Leder netværksmødet og har dagsordenen.',
  leader: 'Følger med i, om fristerne holder.',
  administrator: 'Sætter Samlet op og ser ingen familier.',
  outsider: 'Er ansat i kommunen og har ingen adgang.',
}

/** What this is, and the ways into it. */
export function Front() {
  return (
    <main className="front" id="indhold">
      <h1>Samlet i {municipalityName}</h1>
      <p className="front-words">
        Her kører Samlet sammen med en lokal udgave af Teams, Outlook og kalenderne, så du kan prøve det hele
        uden konto. Kommunen, familierne og medarbejderne er opdigtede, og intet forlader din maskine. Vælg,
        hvem du vil være, og se en familie i Teams: dens mennesker, plan, næste møde og netværk. Indkald så
        til et netværksmøde i Outlook, hvor Samlet finder tid og lokale og passer på, at der ikke står
        personoplysninger i indkaldelsen. Stil til sidst uret frem, og se Samlet skrive i Teams, når dagsorden
        og plan skal sendes.
      </p>

      <section aria-labelledby="parts">
        <h2 id="parts">Delene</h2>
        <ul className="front-parts">
          <Part
            to={linkTo('/teams', { view: 'families' })}
            name="Familierne i Teams"
            words="Overblik, plan og netværkskort, som koordinatoren ser dem."
          />
          <Part
            to={linkTo('/outlook')}
            name="En ny aftale i Outlook"
            words="Ruden med Samlet ved siden af, og vagten, når du sender."
          />
          <Part
            to={linkTo('/outlook/kalender')}
            name="Kalendere og lokaler"
            words="Hvad der er booket hos hvem, og hvad lokalet svarede."
          />
          <Part
            to={linkTo('/teams', { view: 'chat' })}
            name="Samlets beskeder"
            words="Kort og påmindelser i chatten og i kernegruppernes kanaler."
          />
          <Part
            to={linkTo('/outlook/mails')}
            name="Sendte mails"
            words="Alt, hvad der ville være sendt, og til hvem."
          />
        </ul>
        <p>
          Uret står øverst på alle sider. Samlet følger det, og påmindelser kommer, når deres tid er inde.
        </p>
      </section>

      <CalendarRight />

      <section aria-labelledby="people">
        <h2 id="people">Vær en af dem</h2>
        <ul className="front-people">
          {personas.map(({ key, name, title }) => (
            <li key={key}>
              <h3>{name}</h3>
              <p className="quiet">{title}</p>
              <p>{what[key]}</p>
              <p className="front-doors">
                <a href={linkTo('/teams', { persona: key })} aria-label={`Teams som ${name}`}>
                  Teams
                </a>
                <a href={linkTo('/outlook', { persona: key })} aria-label={`Outlook som ${name}`}>
                  Outlook
                </a>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

function Part({ to, name, words }: { to: string; name: string; words: string }) {
  return (
    <li>
      <h3>
        <a href={to}>{name}</a>
      </h3>
      <p>{words}</p>
    </li>
  )
}
