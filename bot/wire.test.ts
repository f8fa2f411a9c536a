import { expect, test } from 'vitest'
import { detour } from './wire.ts'

const local = 'http://127.0.0.1:4400'

test.for([
  ['https://graph.microsoft.com/v1.0/me', `${local}/graph/v1.0/me`],
  ['https://login.microsoftonline.com/tid/oauth2/v2.0/token', `${local}/login/tid/oauth2/v2.0/token`],
  [
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
    `${local}/login-botframework/v1/.well-known/openidconfiguration`,
  ],
])('%s goes to the local Microsoft 365', ([from, to]) => {
  expect(detour(from!, local)).toBe(to)
})

test.for([
  'https://graph.microsoft.com.evil.example/v1.0/me',
  'https://example.com/',
  'http://graph.microsoft.com/v1.0/me',
])('%s is left alone', (url) => {
  expect(detour(url, local)).toBe(url)
})
