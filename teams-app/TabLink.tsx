import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** For what leads within the page, too. */
export const useLinkStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { color: 'LinkText', textDecorationLine: 'underline' },
  },
})

/** A link inside the tab, in Fluent's dress. */
export function TabLink({ href, children }: { href: string; children: ReactNode }) {
  const styles = useLinkStyles()
  return (
    <Link href={href} className={styles.link}>
      {children}
    </Link>
  )
}
