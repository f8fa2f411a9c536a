import type { Persona } from '../personas.ts'
import type { AddinIdentity } from './addin-identity.ts'

/** What this Outlook can do. Without "react" among them, or Office.js reports every call to Microsoft. */
const requirements = JSON.stringify({
  Mailbox: '1.15',
  IdentityAPI: '1.3',
  NestedAppAuth: '1.1',
  AddinCommands: '1.3',
})

const outlookOnTheWeb = 64
const appointmentCompose = 5
const readWriteItem = 3

/** The answer to Office.js' first question. Whatever is left out here stops it. */
export function appContext({ control }: AddinIdentity, origin: string): object {
  return {
    _id: control,
    _appName: outlookOnTheWeb,
    _appVersion: '16.01',
    _appUILocale: 'da-DK',
    _dataLocale: 'da-DK',
    _docUrl: location.origin,
    _clientMode: 1,
    _settings: {},
    _reason: 'inserted',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: control,
    _appInstanceId: control,
    _requirementMatrix: requirements,
    _dialogRequirementMatrix: requirements,
    _hostFullVersion: '16.01',
    _addinName: 'Samlet',
    _appDomains: [origin],
    _featureGates: {},
  }
}

/** The answer to its second: the item's kind, the add-in's rights and the person. */
export function initialData({ name, mail }: Persona): object {
  return {
    itemType: appointmentCompose,
    permissionLevel: readWriteItem,
    hostVersion: '20261101001.10',
    owaView: 'ThreeColumns',
    userDisplayName: name,
    userEmailAddress: mail,
    userTimeZone: 'Romance Standard Time',
    userProfileType: 'enterprise',
    isRestIdSupported: true,
    ewsUrl: '',
    restUrl: '',
    timeZoneOffsets: [],
  }
}
