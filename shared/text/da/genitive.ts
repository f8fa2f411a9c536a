/** "Mies", "Tobias’": what belongs to somebody, in Danish. */
export const genitive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`)
