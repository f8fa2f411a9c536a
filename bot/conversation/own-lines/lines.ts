import type { Language } from '#shared/text/language.ts'
import type { Actor } from '../../http/caller.ts'
import type { OwnLinesView } from '../cards/own-lines/own-lines-card.ts'
import type { Answering, CardRow } from '../pressed.ts'

type Asked = { actor: Actor; courseId: string; row: CardRow; language: Language }

/** What one card shows one reader. @throws Refused when the course, or this of it, is not open to him */
export type ReadLines = (world: Answering, asked: Asked) => Promise<Omit<OwnLinesView, 'language'>>
