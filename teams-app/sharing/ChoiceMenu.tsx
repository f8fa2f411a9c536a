import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, ChevronDownRegular } from '@fluentui/react-icons'
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { menuPlace } from './menu-place.ts'
import { menuStep } from './menu-step.ts'

const useStyles = makeStyles({
  opener: { display: 'inline-flex', maxWidth: '100%' },
  button: { minWidth: 0 },
  chevron: { marginLeft: tokens.spacingHorizontalXS, flexShrink: 0 },
  menu: {
    position: 'fixed',
    inset: 'auto',
    margin: 0,
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: 'min(20rem, calc(100vw - 16px))',
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  group: {
    ':not(:first-child)': {
      marginTop: tokens.spacingVerticalXS,
      paddingTop: tokens.spacingVerticalXS,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  heading: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '@media (forced-colors: active)': { ':hover': { backgroundColor: 'Highlight', color: 'HighlightText' } },
  },
  mark: { flex: '0 0 20px', display: 'flex' },
  name: { flexGrow: 1 },
  beside: {
    paddingLeft: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
  },
})

export type ChoiceGroup = {
  heading: string | null
  choices: readonly { value: string; name: string; beside: string }[]
}

/**
 * Fluent's menu of which one is chosen, on the browser's own popover: in the top layer, closed by Esc, by a press beside it and by
 * a choice; the arrows, Home, End and the first letters lead through it.
 */
export function ChoiceMenu({
  label,
  groups,
  chosen,
  onChoose,
  children,
  ...button
}: {
  label: string
  groups: readonly ChoiceGroup[]
  chosen: string
  onChoose: (value: string) => void
  children: ReactNode
} & Pick<ComponentProps<typeof Button>, 'icon'>) {
  const styles = useStyles()
  const id = useId()
  const opener = useRef<HTMLSpanElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => menu.current?.hidePopover()
  useEffect(() => {
    if (!open) return
    // It stands where the button stood: what moves the button closes it, as it closes the browser's own lists.
    const moved = (event: Event) => {
      if (event.target !== menu.current) close()
    }
    addEventListener('scroll', moved, true)
    addEventListener('resize', moved)
    return () => {
      removeEventListener('scroll', moved, true)
      removeEventListener('resize', moved)
    }
  }, [open])
  const opened = () => {
    const element = menu.current
    const box = opener.current?.getBoundingClientRect()
    if (!element || !box) return
    element.style.maxHeight = ''
    const { left, top, maxHeight } = menuPlace(box, element.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: innerHeight,
    })
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
    element.querySelector<HTMLElement>('[aria-checked=true]')?.focus()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Tab') close()
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])]
    const next = menuStep(
      event.key,
      items.map((item) => item.textContent),
      items.findIndex((item) => item === document.activeElement),
    )
    if (next === null) return
    event.preventDefault()
    items[next]?.focus()
  }
  return (
    <>
      <span ref={opener} className={styles.opener}>
        <Button
          {...button}
          className={styles.button}
          popoverTarget={id}
          aria-haspopup="menu"
          aria-expanded={open}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            menu.current?.showPopover()
          }}
        >
          {children}
          <ChevronDownRegular aria-hidden fontSize={12} className={styles.chevron} />
        </Button>
      </span>
      <div
        id={id}
        ref={menu}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={styles.menu}
        onKeyDown={pressed}
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          if (event.newState === 'open') opened()
        }}
      >
        {groups.map(({ heading, choices }) => (
          <div
            key={heading}
            role="group"
            className={styles.group}
            {...(heading ? { 'aria-label': heading } : {})}
          >
            {heading && (
              <div aria-hidden="true" className={styles.heading}>
                {heading}
              </div>
            )}
            {choices.map(({ value, name, beside }) => (
              <button
                key={value}
                type="button"
                role="menuitemradio"
                aria-checked={value === chosen}
                tabIndex={-1}
                className={styles.item}
                onClick={() => {
                  close()
                  onChoose(value)
                }}
              >
                <span className={styles.mark}>
                  {value === chosen && <CheckmarkRegular aria-hidden fontSize={16} />}
                </span>
                <span className={styles.name}>{name}</span>
                {beside && <span className={styles.beside}>{beside}</span>}
              </button>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}
