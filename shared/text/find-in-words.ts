import type { LeakFind } from '#shared/domain/privacy/leak.ts'
import type { found } from './da/found.ts'

/** "et CPR-nummer i teksten": what was found and where, without the words. */
export const findInWords = ({ kind, field }: LeakFind, { kinds, fields }: typeof found): string =>
  `${kinds[kind]} ${fields[field]}`
