import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview, type InlineConfig } from 'vite'

/** Builds the page that draws one form, `?form=F-CONSENT-2&theme=dark`, and serves it on a free port. */
export async function serveFormPage(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'samlet-forms-'))
  const page: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    plugins: [react()],
  }
  const built = { outDir, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 2000 }
  await build({ ...page, build: built })
  const site = await preview({ ...page, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const origin = site.resolvedUrls?.local[0]
  if (!origin) throw new Error('the page got no address')
  return {
    origin: origin.replace(/\/$/, ''),
    stop: async () => {
      await site.close()
      rmSync(outDir, { recursive: true })
    },
  }
}
