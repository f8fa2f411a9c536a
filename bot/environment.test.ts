import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EnvironmentIncomplete, readEnvironment } from './environment.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const whole = {
  SAMLET_PUBLIC_ORIGIN: 'https://samlet.birkelund.example',
  SAMLET_MUNICIPALITY_ID: '1f0e9d8c-7b6a-4594-8d3c-2b1a0f9e8d05',
  SAMLET_MUNICIPALITY_NAME: 'Birkelund Kommune',
  SAMLET_MAIL_DOMAINS: 'Birkelund.example, skole.birkelund.example',
  SAMLET_TENANT_ID: '5b1e7c1a-9d0e-4c9b-8a55-2f1d0c7e4a01',
  SAMLET_API_CLIENT_ID: '6a0f6a0e-3b56-4d0a-9f0e-7f3a2b1c9d02',
  SAMLET_API_CLIENT_SECRET: 'x',
  SAMLET_BOT_CLIENT_ID: '0d9c8b7a-6f5e-4d3c-8b2a-1f0e9d8c7b03',
  SAMLET_BOT_CLIENT_SECRET: 'y',
  SAMLET_TEAMS_APP_ID: 'c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04',
  SAMLET_OUTLOOK_ADDIN_ID: '9e2d4c6b-8a70-4f15-b3c9-5d7e6f8a9b06',
  SAMLET_ENCRYPTION_KEY: key,
}
const local = {
  ...whole,
  SAMLET_TENANT_ID: undefined,
  SAMLET_LOCAL_TENANT_ID: whole.SAMLET_TENANT_ID,
  SAMLET_LOCAL_MICROSOFT365: 'http://127.0.0.1:4400',
}
const refusal = (env: Record<string, string | undefined>) => {
  try {
    readEnvironment(env)
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentIncomplete)
    return (error as Error).message
  }
  return 'started'
}

test('a whole environment starts', () => {
  expect(readEnvironment(whole)).toMatchObject({
    localMicrosoft365: null,
    MAIL_DOMAINS: ['birkelund.example', 'skole.birkelund.example'],
    HOST: '127.0.0.1',
  })
})

test('an id in capitals is the id that the database gives back: what is sealed and chained under it is found again', () => {
  const SAMLET_MUNICIPALITY_ID = whole.SAMLET_MUNICIPALITY_ID.toUpperCase()
  expect(readEnvironment({ ...whole, SAMLET_MUNICIPALITY_ID }).MUNICIPALITY_ID).toBe(
    whole.SAMLET_MUNICIPALITY_ID.toLowerCase(),
  )
})

test.for(Object.keys(whole))('without %s it names the missing line and does not start', (name) => {
  expect(refusal({ ...whole, [name]: undefined })).toContain(`${name}: mangler`)
})

test('no environment at all says how to start on a laptop', () => {
  expect(refusal({})).toContain('npm start')
})

test('bot and API must be two registrations', () => {
  expect(refusal({ ...whole, SAMLET_BOT_CLIENT_ID: whole.SAMLET_API_CLIENT_ID })).toContain('to forskellige')
})

test('in production the address is https', () => {
  expect(refusal({ ...whole, SAMLET_PUBLIC_ORIGIN: 'http://samlet.birkelund.example' })).toContain('https')
})

test('the local issuer is trusted on loopback, by flag, without a tenant, outside production, and nowhere else', () => {
  expect(readEnvironment(local)).toMatchObject({
    localMicrosoft365: 'http://127.0.0.1:4400',
    TENANT_ID: whole.SAMLET_TENANT_ID,
  })
  expect(refusal({ ...local, NODE_ENV: 'production' })).toContain('production')
  expect(refusal({ ...local, SAMLET_TENANT_ID: whole.SAMLET_TENANT_ID })).toContain('samtidig')
  expect(refusal({ ...local, SAMLET_LOCAL_MICROSOFT365: 'http://10.0.0.5:4400' })).toContain(
    'kun køre på denne maskine',
  )
  expect(refusal({ ...local, SAMLET_HOST: '0.0.0.0' })).toContain('kun køre på denne maskine')
})

test('the key may stand in a file; the local one is refused in production', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samlet-'))
  const file = join(folder, 'key')
  writeFileSync(file, `${key}\n`)
  expect(
    readEnvironment({ ...whole, SAMLET_ENCRYPTION_KEY: undefined, SAMLET_ENCRYPTION_KEY_FILE: file })
      .ENCRYPTION_KEY,
  ).toBe(key)
  expect(
    refusal({ ...whole, SAMLET_ENCRYPTION_KEY: undefined, SAMLET_ENCRYPTION_KEY_FILE: join(folder, 'none') }),
  ).toContain('kan ikke læses')
  expect(
    refusal({
      ...whole,
      NODE_ENV: 'production',
      SAMLET_ENCRYPTION_KEY: undefined,
      SAMLET_ENCRYPTION_KEY_FILE: '.local/key',
    }),
  ).toContain('lokale øvelse')
})

test('a key of the wrong length is refused', () => {
  expect(refusal({ ...whole, SAMLET_ENCRYPTION_KEY: 'abc' })).toContain('32 bytes')
})
