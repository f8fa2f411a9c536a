import type { Theme } from '../pages/themes.ts'

type Ink = { text: string; quiet: string; accent: string; good: string; warning: string; attention: string }

const inks: Record<Theme, Ink> = {
  default: {
    text: '#242424',
    quiet: '#5c5c5c',
    accent: '#0f5ea8',
    good: '#0e6b0e',
    warning: '#8a3707',
    attention: '#b10e1c',
  },
  dark: {
    text: '#ffffff',
    quiet: '#bdbdbd',
    accent: '#7ab8f5',
    good: '#8fd18f',
    warning: '#f7b27a',
    attention: '#f1a0a6',
  },
  contrast: {
    text: '#ffffff',
    quiet: '#ffffff',
    accent: '#1aebff',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ffff01',
  },
}

/** How Teams sets a card, in the renderer's own terms. Surfaces and buttons are in conversation.css. */
export function hostConfig(theme: Theme): object {
  const ink = inks[theme]
  const colour = (name: keyof Ink) => ({
    default: ink[name],
    subtle: name === 'text' ? ink.quiet : ink[name],
  })
  const foregroundColors = {
    default: colour('text'),
    dark: colour('text'),
    light: colour('quiet'),
    accent: colour('accent'),
    good: colour('good'),
    warning: colour('warning'),
    attention: colour('attention'),
  }
  const container = { backgroundColor: 'transparent', foregroundColors }
  return {
    supportsInteractivity: true,
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: ink.quiet },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
    containerStyles: {
      default: container,
      emphasis: container,
      accent: container,
      good: container,
      attention: container,
      warning: container,
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 160 },
      value: { wrap: true },
      spacing: 12,
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  }
}
