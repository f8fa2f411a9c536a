import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Notice } from '#shared/ui/Notice.tsx'
import { saveFile } from '../pieces/save-file.ts'
import { useHeldWords } from './held-words.ts'
import type { Given } from './use-held.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  files: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The answer as two files: to read, and as data. */
export function Answer({ given: { answer, pdf } }: { given: Given }) {
  const text = useHeldWords()
  const styles = useStyles()
  const data = () => ({
    fileName: pdf.fileName.replace(/pdf$/, 'json'),
    mediaType: 'application/json',
    base64: inBase64(JSON.stringify(answer, null, 2)),
  })
  return (
    <div className={styles.root}>
      <Notice intent="info" instead>
        {text.ready}
      </Notice>
      <div className={styles.files}>
        <Button appearance="primary" onClick={() => saveFile(pdf)}>
          {text.pdf}
        </Button>
        <Button onClick={() => saveFile(data())}>{text.json}</Button>
      </div>
    </div>
  )
}

function inBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
}
