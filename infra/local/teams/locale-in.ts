/** `locale=en-gb` in the address: a Teams that speaks English. */
export const localeIn = (query: URLSearchParams): string => query.get('locale') ?? 'da-dk'
