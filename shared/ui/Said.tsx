import { createContext, useContext, type ReactNode } from 'react'

const SaidContext = createContext(false)

/** Does what stands here stand in something that is read out? Then it is no live region of its own. */
export const useIsSaid = (): boolean => useContext(SaidContext)

/**
 * A place where what happens is read out as it changes. It stands there before there is anything to say, as a screen reader asks of it, and
 * what comes into it (`Waiting`, `Notice`, `Failure`) is said by it alone: a live region in another would be read twice.
 */
export function Said({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <SaidContext value>
      <output aria-live="polite" className={className}>
        {children}
      </output>
    </SaidContext>
  )
}
