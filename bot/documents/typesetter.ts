import { parentPort } from 'node:worker_threads'
import { DocumentNotMade } from './document-not-made.ts'
import type { Answer, Job } from './job.ts'
import { typeset } from './typeset.ts'

/** The thread that sets documents, one after the other, so that a long one holds up nobody's request. */
parentPort!.on('message', (job: Job) => {
  const answer = answerTo(job)
  parentPort!.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : [])
})

function answerTo(job: Job): Answer {
  try {
    return { pdf: typeset(job) }
  } catch (error) {
    const code = error instanceof DocumentNotMade ? error.code : job.folder
    return { failed: { code, message: (error as Error).message } }
  }
}
