import { makeStyles, tokens } from '@fluentui/react-components'

/** A strip above the screens of a course that says how it is being looked at: whose eyes these are, or until when it is open. */
export const useStripStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground1,
    // Always in sight, unless it would take the little there is at 400 %.
    '@media (min-height: 480px)': { position: 'sticky', top: 0, zIndex: 1 },
  },
  eye: { flexShrink: 0, color: tokens.colorBrandForeground2 },
  words: {
    flex: '1 1 14rem',
    minWidth: 0,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
})
