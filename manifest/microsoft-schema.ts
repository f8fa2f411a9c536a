import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

const folder = 'build/json-schemas/teams/v1.30'

/**
 * Microsoft's own published description, as shipped in @microsoft/app-manifest: no network. Only its files are used,
 * for the package's code needs fs-extra and does not say so. The schemas call themselves draft 04 but hold nothing
 * that later drafts read otherwise, so Ajv may take them as its own draft.
 * @returns what is wrong with a document, one sentence a fault
 */
export function microsoftSchema(
  name: 'MicrosoftTeams' | 'MicrosoftTeams.Localization',
): (document: unknown) => string[] {
  const home = createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')
  const file = new URL(`${folder}/${name}.schema.json`, `file://${home}`)
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false })
  addFormats.default(ajv, ['uri', 'email', 'regex'])
  const validate = ajv.compile(schema)
  return (document) => {
    const asWritten: unknown = JSON.parse(JSON.stringify(document))
    if (validate(asWritten)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  }
}
