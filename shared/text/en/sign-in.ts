import type { Text } from '../da.ts'

export const signIn: Text['signIn'] = {
  needed: 'Sign in so that Samlet can read and change the calendar for you.',
  button: 'Open Samlet',
  expired: 'Your access ran out on the way. Nothing has happened. Press once more.',
  foreign: 'Your access could not be confirmed, so nothing has happened. Open the course in Samlet instead.',
  consent:
    'Microsoft 365 requires you to sign in first. Nothing has happened. Press “Open”, and sign in there or from an appointment in Outlook.',
}
