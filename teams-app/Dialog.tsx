import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: 'min(600px, calc(100vw - 16px))',
    maxHeight: 'calc(100dvh - 16px)',
    padding: tokens.spacingHorizontalXXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowY: 'auto',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  heading: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalM,
  },
})

/** The buttons at the foot of a dialog: what is done first, the way out last. */
export const useDialogStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
})

/**
 * The browser's own modal dialog in Fluent's dress: it keeps the keyboard inside, closes on Esc and gives the focus back.
 * `trigger` draws what opens it; `children` are drawn only while it is open.
 */
export function Dialog({
  heading,
  trigger,
  children,
}: {
  heading: string
  trigger: (open: () => void) => ReactNode
  children: (close: () => void) => ReactNode
}) {
  const styles = useStyles()
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  // Closed while it still stands in the page, so that the browser gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    if (!open || !dialog) return
    dialog.showModal()
    return () => dialog.close()
  }, [open])
  return (
    <>
      {trigger(() => setOpen(true))}
      {open && (
        <dialog
          ref={element}
          className={styles.surface}
          aria-labelledby={id}
          onClose={() => setOpen(element.current?.open === true)}
        >
          <h2 id={id} className={styles.heading}>
            {heading}
          </h2>
          {children(() => setOpen(false))}
        </dialog>
      )}
    </>
  )
}
