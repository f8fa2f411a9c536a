// The project brings its own Node as an optional dependency; npm puts it first on PATH.
// This plain-JavaScript guard runs before anything with types, so an old Node gets a sentence instead of a stack.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `Samlet skal bruge Node 24 eller nyere, men kører på ${process.version}.\n` +
      'Kør »npm ci« uden --omit=optional, så følger den rigtige Node med projektet. ' +
      'Findes der ingen til din maskine, så installer Node 26 selv.\n',
  )
  process.exit(1)
}
