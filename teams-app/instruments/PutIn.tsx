import { Button } from '@fluentui/react-components'
import { Dialog } from '../Dialog.tsx'
import { useInstrumentWords } from './instrument-words.ts'
import { PutInForm } from './PutInForm.tsx'
import { useSlotName, type Names, type Slot } from './slot-name.ts'

/** A result is put in in a dialog: of this version, so that only a number, a day and a name are asked for. */
export function PutIn({ courseId, slot, names }: { courseId: string; slot: Slot; names: Names }) {
  const text = useInstrumentWords()
  const name = useSlotName(names)(slot)
  return (
    <Dialog
      heading={text.putFor(name)}
      trigger={(open) => (
        <Button aria-label={text.putFor(name)} onClick={open}>
          {text.put}
        </Button>
      )}
    >
      {(close) => <PutInForm courseId={courseId} slot={slot} names={names} close={close} />}
    </Dialog>
  )
}
