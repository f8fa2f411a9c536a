/** Teams' own names for its themes; they stand in the address and are told to the tab. */
export const themes = { default: 'Lys', dark: 'Mørk', contrast: 'Høj kontrast' } as const
export type Theme = keyof typeof themes

export function themeIn(query: URLSearchParams): Theme {
  const named = query.get('theme') ?? ''
  return Object.hasOwn(themes, named) ? (named as Theme) : 'default'
}
