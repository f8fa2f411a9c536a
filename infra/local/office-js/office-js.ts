import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'

const library = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
)
const own = fileURLToPath(new URL('.', import.meta.url))

/** What today's Office.js has or loads and the copy on npm (2022) does not, before and after Microsoft's own files. */
const shims: Record<string, { before: string[]; after: string[] }> = {
  'office.js': { before: ['msajax-shim.js', 'naa-shim.js'], after: ['theme-shim.js'] },
  'outlook-web-16.01.js': { before: [], after: ['trust-shim.js'] },
}

/**
 * Microsoft's Office.js from the project's own packages, under the path that the CDN has it. The package's file names are in lower
 * case, and the library asks in mixed case.
 */
export function officeJs(): Router {
  const router = Router()
  for (const [name, { before, after }] of Object.entries(shims)) {
    router.get(`/${name}`, (_req, res) => {
      const inOwn = (shim: string) => join(own, shim)
      const files = [...before.map(inOwn), join(library, name), ...after.map(inOwn)]
      res.type('js').send(files.map((file) => readFileSync(file, 'utf8')).join('\n'))
    })
  }
  router.use((req, _res, next) => {
    req.url = req.url.toLowerCase()
    next()
  })
  router.use(express.static(library, { index: false }))
  return router
}
