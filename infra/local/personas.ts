/** Invented people of the invented municipality Birkelund. CPR-shaped numbers in the seed are ones never issued. */
export const tenantId = '5b1e7c1a-9d0e-4c9b-8a55-2f1d0c7e4a01'
export const apiClientId = '6a0f6a0e-3b56-4d0a-9f0e-7f3a2b1c9d02'
export const botClientId = '0d9c8b7a-6f5e-4d3c-8b2a-1f0e9d8c7b03'
/** Microsoft's own registrations, under which Teams and Outlook on the web ask where nested app authentication is missing. */
export const hostClientIds = {
  Teams: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  Outlook: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
} as const
/** As the manifest of the local exercise has it (manifest/local.json). */
export const outlookAddinId = '9e2d4c6b-8a70-4f15-b3c9-5d7e6f8a9b06'
/** As the registration has it: the host of the tab, and the bot's id (Microsoft's form for an app with tab and bot). */
export const scopeAt = (origin: string) => `api://${new URL(origin).host}/botid-${botClientId}/access_as_user`
export const teamsAppId = 'c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04'
export const municipalityId = '1f0e9d8c-7b6a-4594-8d3c-2b1a0f9e8d05'
export const municipalityName = 'Birkelund Kommune'
export const municipalityDomain = 'birkelund.example'

/** Where Birkelund is reached; the numbers are nobody's. */
export const contactDetails = {
  sender: '',
  address: 'Rådhuspladsen 1, 9999 Birkelund',
  phone: '70 10 20 00',
  mail: `kommunen@${municipalityDomain}`,
  post: 'Digital Post til »Familie og Børn«',
  dpoName: 'Ditte Højskov',
  dpoPhone: '70 10 20 40',
  dpoMail: `databeskyttelse@${municipalityDomain}`,
}

export type Persona = {
  key: 'coordinator' | 'job-centre' | 'meeting-leader' | 'leader' | 'administrator' | 'outsider'
  id: string
  name: string
  mail: string
  title: string
  /** App roles in the token, as assigned in Entra. */
  roles: ('Samlet.Coordinator' | 'Samlet.Staff' | 'Samlet.Leader' | 'Samlet.Administrator')[]
}

const person = (
  key: Persona['key'],
  n: number,
  name: string,
  mailbox: string,
  title: string,
  roles: Persona['roles'],
): Persona => ({
  key,
  id: `a0000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
  name,
  mail: `${mailbox}@${municipalityDomain}`,
  title,
  roles,
})

export const personas: readonly Persona[] = [
  person('coordinator', 1, 'Karen Ravnsø', 'karen.ravnso', 'Familiekoordinator', [
    'Samlet.Coordinator',
    'Samlet.Staff',
  ]),
  person('job-centre', 2, 'Jonas Egelund', 'jonas.egelund', 'Jobkonsulent, Jobcentret', ['Samlet.Staff']),
  person('meeting-leader', 3, 'Bente Lyngvad', 'bente.lyngvad', 'Mødeleder', ['Samlet.Staff']),
  person('leader', 4, 'Torben Askjær', 'torben.askjaer', 'Leder af Familierådgivningen', [
    'Samlet.Leader',
    'Samlet.Staff',
  ]),
  person('administrator', 5, 'Inge Moselund', 'inge.moselund', 'It-administrator', ['Samlet.Administrator']),
  person('outsider', 6, 'Villads Torp', 'villads.torp', 'Vej og Park', []),
]

/** Colleagues who have mailboxes but no persona to play. */
export const colleagues = [
  {
    id: 'a0000000-0000-4000-8000-000000000011',
    name: 'Lise Brandhøj',
    mail: `lise.brandhoj@${municipalityDomain}`,
    title: 'Sundhedsplejerske',
  },
  {
    id: 'a0000000-0000-4000-8000-000000000012',
    name: 'Anders Kildal',
    mail: `anders.kildal@${municipalityDomain}`,
    title: 'Lærer, Skovbakkeskolen',
  },
  {
    id: 'a0000000-0000-4000-8000-000000000013',
    name: 'Pernille Houlund',
    mail: `pernille.houlund@${municipalityDomain}`,
    title: 'Rådgiver, Familierådgivningen',
  },
  {
    id: 'a0000000-0000-4000-8000-000000000014',
    name: 'Rune Storgård',
    mail: `rune.storgard@${municipalityDomain}`,
    title: 'Psykolog, PPR',
  },
  {
    id: 'a0000000-0000-4000-8000-000000000015',
    name: 'Dorte Vestby',
    mail: `dorte.vestby@${municipalityDomain}`,
    title: 'Familiebehandler, Familiehuset',
  },
] as const

export const rooms = [
  {
    id: 'b0000000-0000-4000-8000-000000000001',
    name: 'Lokale Birk',
    mail: `lokale.birk@${municipalityDomain}`,
    capacity: 12,
    building: 'Rådhuset',
    accessible: true,
  },
  {
    id: 'b0000000-0000-4000-8000-000000000002',
    name: 'Lokale Eg',
    mail: `lokale.eg@${municipalityDomain}`,
    capacity: 8,
    building: 'Rådhuset',
    // Up a stair.
    accessible: false,
  },
  {
    id: 'b0000000-0000-4000-8000-000000000003',
    name: 'Lokale Ask',
    mail: `lokale.ask@${municipalityDomain}`,
    capacity: 16,
    building: 'Familiehuset',
    accessible: true,
  },
] as const

/** The hosting team (architecture, "Channels") and the channels of the seeded core teams. */
export const hostingTeam = {
  id: 'd0000000-0000-4000-8000-000000000001',
  threadId: '19:samlet-hosting@thread.tacv2',
  name: 'Samlet – kerneteams',
}

/** Membership is kept by IT. The psychologist from PPR has been forgotten: such things happen, and Samlet must say so. */
export const hostingTeamOwnerIds: readonly string[] = personas
  .filter((one) => one.key === 'administrator')
  .map((one) => one.id)
export const hostingTeamMemberIds: readonly string[] = [
  ...personas.filter((one) => one.key !== 'outsider').map((one) => one.id),
  ...colleagues.filter((one) => one.title !== 'Psykolog, PPR').map((one) => one.id),
]
