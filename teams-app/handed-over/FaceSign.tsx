import type { Face } from '#shared/domain/instruments/smiley.ts'

/** From a mouth that hangs to one that laughs. */
const mouths: Record<Face, string> = {
  1: 'M15 34 Q24 22 33 34',
  2: 'M16 33 Q24 27 32 33',
  3: 'M16 31 H32',
  4: 'M16 29 Q24 35 32 29',
  5: 'M14 28 Q24 41 34 28 Z',
}

/** A face as it is drawn by hand, in the colour of the words beside it: what it means, they say. */
export function FaceSign({ face, size }: { face: Face; size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="24" cy="24" r="21" />
      <circle cx="17" cy="19" r="1.5" fill="currentColor" />
      <circle cx="31" cy="19" r="1.5" fill="currentColor" />
      <path d={mouths[face]} fill={face === 5 ? 'currentColor' : 'none'} strokeLinejoin="round" />
    </svg>
  )
}
