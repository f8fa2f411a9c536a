import { addresses } from './addresses.ts'
import type { Source } from './source.ts'
import { teamsManifest, englishWords, type EnglishWords } from './teams.ts'
import { words } from './words.ts'

const mailbox = { scopes: ['mail'], capabilities: [{ name: 'Mailbox', minVersion: '1.12' }] }

/**
 * Kept in reserve: Teams and Outlook in one manifest, for the day when every Outlook reads it. Mac, LTSC and
 * mobile do not yet, so the Teams package and the XML are what is deployed. Where the XML add-in is still
 * installed, `alternates` hides it, or people would see two buttons.
 */
export function unifiedManifest(source: Source) {
  const { da } = words
  const at = addresses(source)
  const teams = teamsManifest(source)
  const icons = ([16, 32, 80] as const).map((size) => ({ size, url: at.icon(size) }))
  const permission = { name: 'MailboxItem.ReadWrite.User', type: 'Delegated' }
  return {
    ...teams,
    authorization: {
      permissions: { resourceSpecific: [...teams.authorization.permissions.resourceSpecific, permission] },
    },
    extensions: [
      {
        requirements: mailbox,
        runtimes: [
          {
            id: 'pane',
            type: 'general',
            lifetime: 'short',
            code: { page: at.pane },
            actions: [{ id: 'openPane', type: 'openPage', displayName: da.button }],
          },
          {
            id: 'guard',
            type: 'general',
            lifetime: 'short',
            code: { page: at.launchPage, script: at.launchScript },
            actions: [{ id: 'onAppointmentSend', type: 'executeFunction' }],
          },
        ],
        ribbons: [
          {
            contexts: ['meetingDetailsOrganizer'],
            tabs: [
              {
                builtInTabId: 'TabDefault',
                groups: [
                  {
                    id: 'samletGroup',
                    label: da.name,
                    icons,
                    controls: [
                      {
                        id: 'samletOpenPane',
                        type: 'button',
                        label: da.button,
                        icons,
                        supertip: { title: da.button, description: da.buttonTip },
                        actionId: 'openPane',
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
        autoRunEvents: [
          {
            requirements: mailbox,
            events: [
              {
                type: 'appointmentSending',
                actionId: 'onAppointmentSend',
                options: { sendMode: 'softBlock' },
              },
            ],
          },
        ],
        alternates: [{ hide: { customOfficeAddin: { officeAddinId: source.outlookAddinId } } }],
      },
    ],
  }
}

export type UnifiedManifest = ReturnType<typeof unifiedManifest>

export function unifiedEnglishWords(): EnglishWords {
  const { en } = words
  const group = 'extensions[0].ribbons[0].tabs[0].groups[0]'
  return {
    ...englishWords(),
    [`${group}.label`]: en.name,
    [`${group}.controls[0].label`]: en.button,
    [`${group}.controls[0].supertip.title`]: en.button,
    [`${group}.controls[0].supertip.description`]: en.buttonTip,
    'extensions[0].runtimes[0].actions[0].displayName': en.button,
  }
}
