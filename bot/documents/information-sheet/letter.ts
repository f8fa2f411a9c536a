import type { Letter } from '../letter.ts'
import type { InformationSheetView } from './view.ts'

/** F-INFO-1: handed out before anybody signs. Holds what articles 13 and 14 of the GDPR ask for. */
export const informationSheet: Letter<InformationSheetView> = {
  folder: 'information-sheet',
  title: () => 'Sådan behandler vi dine oplysninger',
  fileName: () => 'Sådan behandler vi dine oplysninger.pdf',
}
