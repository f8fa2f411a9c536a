import * as z from 'zod/mini'
import { roomEquipment } from '#shared/domain/meeting/slot.ts'

/** What the room must have besides seats for all; `place` is a building, null is anywhere. */
export const roomWish = z.object({
  accessible: z.boolean(),
  equipment: z.readonly(z.array(z.enum(roomEquipment))),
  place: z.nullable(z.string().check(z.maxLength(200))),
})
