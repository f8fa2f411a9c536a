import * as z from 'zod/mini'

/** "09:00" */
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** When the family would rather not: before or after a time of the day, on some weekdays (Monday is 1). */
export const familyWish = z.object({
  notBefore: z.nullable(clock),
  notAfter: z.nullable(clock),
  notOn: z.readonly(z.array(z.int().check(z.minimum(1), z.maximum(7)))),
})
