import { expect, test } from 'vitest'
import { consentCardHouse, dataOf, said, words } from '../support/consent-card-house.ts'

const at = consentCardHouse()

test('a withdrawal asks first and says what goes with it; then it is so', async () => {
  const [given] = await at.stored()
  const chosen = words(await at.press('coordinator', 'consent-choose'))
  expect(chosen).toContain(
    'Maja Lund for sig selv til Jobcentret: arbejde og uddannelse, til og med 25. marts 2026',
  )
  expect(words(await at.press('coordinator', 'consent-confirm'))).toContain('Vælg mindst ét.')
  const asked = await at.press('coordinator', 'consent-confirm', { chosen: given!.id })
  expect(words(asked)).toContain('Én modtager ser mindre end før.')
  expect((await at.stored())[0]!.withdrawnOn).toBeNull()
  const done = await at.press('coordinator', 'consent-withdraw', dataOf(asked, 'consent-withdraw'))
  expect(words(done)).toContain('Trukket tilbage.')
  expect(words(done)).toContain('Maja Lund har ikke skrevet under endnu.')
  expect((await at.stored())[0]!.withdrawnOn).toBe('2026-03-02')
  expect(await at.press('job-centre', 'status')).toMatchObject({ value: said.outside })
})

test('a withdrawal that another was faster than is asked about again, as it stands now', async () => {
  const [given] = await at.stored()
  const asked = dataOf(
    await at.press('coordinator', 'consent-confirm', { chosen: given!.id }),
    'consent-withdraw',
  )
  await at.register()
  const late = await at.press('coordinator', 'consent-withdraw', asked)
  expect(words(late)).toContain('Se det igennem, og tryk igen.')
  await at.press('coordinator', 'consent-withdraw', dataOf(late, 'consent-withdraw'))
  expect((await at.stored()).filter(({ withdrawnOn }) => withdrawnOn)).toHaveLength(1)
})
