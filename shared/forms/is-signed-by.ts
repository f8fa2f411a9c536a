import type { Answer } from './answers.ts'
import type { Circle } from './circle.ts'

/**
 * Can the written name be the signer's? Names are written in many ways; one that shares no word with his is somebody
 * else's. Whoever is not chosen yet may be called anything.
 */
export function isSignedBy(written: string, signerId: Answer | undefined, { members }: Circle): boolean {
  const signer = members.find(({ id }) => id === signerId)
  if (!signer) return true
  const his = wordsOf(signer.name)
  return wordsOf(written).some((word) => his.includes(word))
}

const wordsOf = (name: string) =>
  name
    .toLocaleLowerCase('da')
    .split(/[\s.-]+/)
    .filter((word) => word !== '')
