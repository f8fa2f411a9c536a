import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { nothing } from './shapes.ts'

/** How the caller gets her reminders: each as it comes, or the week together on Monday. */
const rhythm = z.object({ weekly: z.boolean() })

export const readRhythm = contract({
  method: 'get',
  path: '/api/me/rhythm',
  params: nothing,
  body: nothing,
  response: rhythm,
})

/** Her choice, and nobody else's: the same that a card or a word to the bot sets. */
export const chooseRhythm = contract({
  method: 'put',
  path: '/api/me/rhythm',
  params: nothing,
  body: rhythm,
  response: rhythm,
})
