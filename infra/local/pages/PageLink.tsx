import type { MouseEvent, ReactNode } from 'react'
import { linkTo, visit } from './address.ts'

type Props = {
  path: string
  set?: Record<string, string | null>
  current?: boolean
  className?: string
  children: ReactNode
}

/** A link within a page: it moves without a reload, and opens anew where the person asks for that. */
export function PageLink({ path, set = {}, current = false, className, children }: Props) {
  const href = linkTo(path, set)
  const move = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    visit(href)
  }
  return (
    <a href={href} aria-current={current ? 'page' : undefined} className={className} onClick={move}>
      {children}
    </a>
  )
}
