import type { Text } from '../da.ts'

export const signIn: Text['signIn'] = {
  needed: 'Sign in so that Samlet can look at calendars for you.',
  button: 'Open Samlet',
  expired: 'Your access ran out on the way. Nothing has happened. Press once more.',
  foreign: 'Your access could not be confirmed, so nothing has happened. Open the course in Samlet instead.',
  consent:
    'Microsoft 365 wants to see you sign in first, so nothing has happened. Press “Open”, and do it there or from an appointment in Outlook.',
}
