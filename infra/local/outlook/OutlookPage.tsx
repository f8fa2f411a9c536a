import { useAddress } from '../pages/address.ts'
import { PageLink } from '../pages/PageLink.tsx'
import { Compose } from './Compose.tsx'
import { CalendarPage } from './CalendarPage.tsx'
import { Mails } from './Mails.tsx'

const parts = [
  ['/outlook', 'Aftale'],
  ['/outlook/kalender', 'Kalendere'],
  ['/outlook/mails', 'Sendte mails'],
] as const

/** Outlook, as far as Samlet needs it: an appointment window, the calendars, and what was sent. */
export function OutlookPage() {
  const { path, query } = useAddress()
  return (
    <div className="outlook">
      <nav className="outlook-parts" aria-label="Outlook">
        {parts.map(([place, name]) => (
          <PageLink key={place} path={place} current={path === place}>
            {name}
          </PageLink>
        ))}
      </nav>
      <main id="indhold" className="outlook-main">
        {path === '/outlook/kalender' && <CalendarPage />}
        {path === '/outlook/mails' && <Mails />}
        {/* Another appointment is another window: nothing of the first one's session follows. */}
        {path === '/outlook' && <Compose key={query.get('item')} />}
      </main>
    </div>
  )
}
