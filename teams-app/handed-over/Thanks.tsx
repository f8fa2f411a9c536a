import { Text, Title1 } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { smiley } from '#shared/text/da/smiley.ts'

/** The end: nothing leads on from here, and the token in the address is worth nothing any more. */
export function Thanks({ text }: { text: (typeof smiley)['page'] }) {
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => {
    history.replaceState(null, '', location.pathname)
    heading.current?.focus()
  }, [])
  return (
    <>
      <div ref={heading} tabIndex={-1}>
        <Title1 as="h1">{text.thanks}</Title1>
      </div>
      <Text size={500}>{text.giveBack}</Text>
    </>
  )
}
