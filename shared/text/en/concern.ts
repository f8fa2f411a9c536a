import type { concern as original } from '../da/concern.ts'

export const concern: typeof original = {
  heading: 'Are you worried about a child?',
  text: 'Your duty to notify always applies, also when the family has said no or withdrawn a consent. Nothing in Samlet changes it.',
  todo: 'Notify as you usually do. It happens outside Samlet.',
  law: 'Barnets lov §§ 132-135 (the Danish Child Act)',
}
