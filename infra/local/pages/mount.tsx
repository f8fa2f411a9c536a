import { useLayoutEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { useAddress } from './address.ts'
import { Strip } from './Strip.tsx'
import { themeIn } from './themes.ts'
import { UnknownCalls } from './UnknownCalls.tsx'

/** Shows a page under the strip. */
export function mount(page: ReactNode): void {
  createRoot(document.getElementById('root')!).render(<Frame>{page}</Frame>)
}

function Frame({ children }: { children: ReactNode }) {
  const theme = themeIn(useAddress().query)
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <>
      <a className="skip" href="#indhold">
        Gå til indholdet
      </a>
      <Strip />
      <UnknownCalls />
      {children}
    </>
  )
}
