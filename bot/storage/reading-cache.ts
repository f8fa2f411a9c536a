/** Opened courses in memory, the least recently read going first. */
const mostKept = 300

const kept = new WeakMap<object, Map<string, unknown>>()

/**
 * What was opened under a stamp holds as long as the database still shows that stamp: it is asked each time, through the same wall.
 * @param db the open database and @param key the course with its stamp, and the rules it was opened under
 */
export function keptReading<T>(db: object, key: string): T | undefined {
  const readings = kept.get(db)
  const found = readings?.get(key)
  if (found !== undefined && readings) {
    readings.delete(key)
    readings.set(key, found)
  }
  return found as T | undefined
}

export function keepReading(db: object, key: string, reading: object): void {
  const readings = kept.get(db) ?? new Map<string, unknown>()
  kept.set(db, readings)
  readings.set(key, reading)
  if (readings.size > mostKept) readings.delete(readings.keys().next().value!)
}

/** A course that is erased is not kept in memory either. @param start what its keys begin with */
export function forgetReadings(db: object, start: string): void {
  const readings = kept.get(db)
  for (const key of readings?.keys() ?? []) if (key.startsWith(start)) readings!.delete(key)
}
