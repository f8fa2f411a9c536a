import { useUnknownCalls } from './unknown-calls.ts'

/** The red banner: something was called that nobody here answers. */
export function UnknownCalls() {
  const calls = useUnknownCalls()
  if (calls.length === 0) return null
  return (
    <div role="alert" className="unknown">
      <strong>Den lokale øvelse kender ikke {[...new Set(calls)].join(', ')}.</strong> Lær øvelsen det, eller
      lad Samlet være med at bruge det.
    </div>
  )
}
