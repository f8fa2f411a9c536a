/** As it begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
