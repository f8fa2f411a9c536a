import { expect, test } from 'vitest'
import * as personas from '../infra/local/personas.ts'
import { localSource, readSource, SourceIncomplete } from './source.ts'

const complete = {
  SAMLET_PUBLIC_ORIGIN: 'https://samlet.birkelund.example/',
  SAMLET_TEAMS_APP_ID: 'c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04',
  SAMLET_OUTLOOK_ADDIN_ID: '9e2d4c6b-8a70-4f15-b3c9-5d7e6f8a9b06',
  SAMLET_API_CLIENT_ID: '6a0f6a0e-3b56-4d0a-9f0e-7f3a2b1c9d02',
  SAMLET_BOT_CLIENT_ID: '0d9c8b7a-6f5e-4d3c-8b2a-1f0e9d8c7b03',
  SAMLET_MUNICIPALITY_NAME: 'Birkelund Kommune',
  SAMLET_WEBSITE_URL: 'https://birkelund.example/samlet',
  SAMLET_PRIVACY_URL: 'https://birkelund.example/privatliv',
  SAMLET_TERMS_URL: 'https://birkelund.example/vilkaar',
}

test('without an environment the manifests are those of the local exercise', () => {
  expect(readSource({ HOME: '/root' })).toEqual(localSource())
})

test('the exercise has the same ids as the local Microsoft 365', () => {
  const { teamsAppId, apiClientId, botClientId, municipality } = localSource()
  expect({ teamsAppId, apiClientId, botClientId, name: municipality.name }).toEqual({
    teamsAppId: personas.teamsAppId,
    apiClientId: personas.apiClientId,
    botClientId: personas.botClientId,
    name: personas.municipalityName,
  })
})

test('a whole environment gives that municipality, with the origin alone', () => {
  expect(readSource(complete).origin).toBe('https://samlet.birkelund.example')
})

test.each(Object.keys(complete))('a half-set environment names %s', (name) => {
  expect(() => readSource({ ...complete, [name]: '' })).toThrow(
    new SourceIncomplete(`Manifesterne kan ikke bygges, for opsætningen er ikke hel:\n  ${name}: mangler`),
  )
})

test('a wrong value is named as wrong, not as missing', () => {
  expect(() => readSource({ ...complete, SAMLET_PRIVACY_URL: 'http://birkelund.example' })).toThrow(
    'SAMLET_PRIVACY_URL: er ikke gyldig',
  )
})
