import { readPdf, squeezed } from './pdf.ts'

/** The text of every PDF in an answer of the service, in one line each: headers, footers and what is printed beside the tree included. */
export async function paperTexts(body: string): Promise<string[]> {
  if (!body.includes('application/pdf')) return []
  const papers = papersIn(JSON.parse(body))
  const read = await Promise.all(papers.map((base64) => readPdf(Buffer.from(base64, 'base64'))))
  return read.map(({ text, artifacts, loose }) => squeezed([text, ...artifacts, ...loose].join('\n')))
}

function papersIn(part: unknown): string[] {
  if (!part || typeof part !== 'object') return []
  const { mediaType, base64 } = part as { mediaType?: unknown; base64?: unknown }
  if (mediaType === 'application/pdf' && typeof base64 === 'string') return [base64]
  return Object.values(part).flatMap(papersIn)
}

/** About whom an answer to a request for access is, and who asked (GDPR, article 15); null for anything else. */
export function heldAnswerIn({ what, body }: { what: string; body: string }): {
  courseId: string
  memberIds: string[]
} | null {
  const [, courseId, personId, askedBy] =
    /^POST \/api\/courses\/([^/]+)\/held\/([^/]+)\/for\/([^/]+)$/.exec(what) ?? []
  // A refusal says nothing of anybody.
  if (!courseId || !personId || !askedBy || !body.includes('"answer"')) return null
  return { courseId, memberIds: [personId, askedBy] }
}
