import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { DocumentNotMade } from './document-not-made.ts'
import type { Job } from './job.ts'
import { printable } from './printable.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
/** Typst reads nothing outside its workspace: this folder. Reading the fonts takes longer than a document, so it is made once. */
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontPaths: [fileURLToPath(new URL('fonts', import.meta.url))] }],
})

/**
 * One document as PDF/UA-1. What the view holds reaches Typst as JSON text and is only ever printed: it cannot be code.
 * Holds the thread until it is done.
 * @throws DocumentNotMade when the template fails, or the document would not be accessible
 */
export function typeset({ folder: letter, title, author, view, at }: Job): Uint8Array<ArrayBuffer> {
  const template = {
    mainFilePath: `${folder}${letter}/letter.typ`,
    inputs: { data: dataOf(title, author, view) },
  }
  try {
    // Not by way of compile(): the document it hands out is native memory that waits for JavaScript's garbage collector.
    return new Uint8Array(compiler.pdf(template, { pdfStandard: 'ua-1', creationTimestamp: at }))
  } catch (error) {
    // The addon puts Typst's words where Node keeps an error's code.
    throw new DocumentNotMade(letter, (error as { code: string }).code)
  } finally {
    // Forgets everything: nothing of a family stays in memory, memory is bounded, and the next one takes no longer.
    compiler.evictCache(0)
  }
}

const dataOf = (...[title, author, view]: unknown[]) =>
  JSON.stringify({ title, author, view }, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  )
