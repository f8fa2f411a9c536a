import { personas } from '../personas.ts'
import { linkTo, sameWith, useAddress, visit } from './address.ts'
import { ClockPanel } from './ClockPanel.tsx'
import { personaIn } from './persona.ts'
import { themeIn, themes, type Theme } from './themes.ts'

const places = [
  ['/', 'Forside'],
  ['/teams', 'Teams'],
  ['/outlook', 'Outlook'],
] as const

/** On every page: that this is practice, who one is, how it looks, and what time it is. */
export function Strip() {
  const { path, query } = useAddress()
  const persona = personaIn(query)
  const here = places.findLast(([place]) => path === place || (place !== '/' && path.startsWith(place)))?.[0]
  return (
    <header className="strip">
      <p className="strip-name">Lokal øvelse, ikke Microsoft 365</p>
      <nav aria-label="Øvelsens sider">
        {places.map(([place, name]) => (
          <a key={place} href={linkTo(place)} aria-current={place === here ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <label>
        <span>Rolle</span>
        <select
          value={persona.key}
          // Another person is another session: nothing of the first one's may stay on the page.
          onChange={(event) =>
            location.assign(linkTo(path, { persona: event.target.value, view: query.get('view') }))
          }
        >
          {personas.map(({ key, name, title }) => (
            <option key={key} value={key}>
              {name}, {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Tema</span>
        <select
          className="strip-theme"
          value={themeIn(query)}
          onChange={(event) => visit(sameWith({ theme: event.target.value }), { replace: true })}
        >
          {(Object.keys(themes) as Theme[]).map((theme) => (
            <option key={theme} value={theme}>
              {themes[theme]}
            </option>
          ))}
        </select>
      </label>
      <ClockPanel />
    </header>
  )
}
