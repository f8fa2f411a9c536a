import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import { useAddress } from '../pages/address.ts'
import { themeIn } from '../pages/themes.ts'
import type { Desk } from './tab-calls.ts'
import { hostTab, type TabHost } from './tab-host.ts'

/** Hosts the page in a frame for as long as the frame is there, and tells it when the theme changes. */
export function useTabHost(
  src: string,
  desk: () => Desk,
): { frame: RefObject<HTMLIFrameElement | null>; tell: TabHost['tell'] } {
  const theme = themeIn(useAddress().query)
  const frame = useRef<HTMLIFrameElement>(null)
  const host = useRef<TabHost>(null)
  const current = useEffectEvent(desk)
  // Before the browser starts to load: the first question may come at once.
  useLayoutEffect(() => {
    if (!frame.current) return
    const started = hostTab(frame.current, new URL(src).origin, () => current())
    host.current = started
    return started.stop
  }, [src])
  const told = useRef(theme)
  useEffect(() => {
    if (told.current !== theme) host.current?.tell('themeChange', [theme])
    told.current = theme
  }, [theme])
  return { frame, tell: (event, args) => host.current?.tell(event, args) }
}
