import { roomMailboxes, type Mailbox } from '../directory.ts'
import { municipalityDomain } from '../personas.ts'
import { GraphRefusal, type Answer, type Call, type Json } from './call.ts'
import { page } from './paging.ts'

const usualPage = 100

/** One room list a building. */
const lists = [...new Set(roomMailboxes.map((room) => room.building ?? ''))].map((building, n) => ({
  id: `b1000000-0000-4000-8000-00000000000${n + 1}`,
  building,
  mail: `lokaler-${n + 1}@${municipalityDomain}`,
}))

export const placeHandlers = {
  'GET /places/microsoft.graph.room': (call: Call): Answer =>
    page(call, roomMailboxes.map(roomShape), usualPage),
  'GET /places/microsoft.graph.roomList': (call: Call): Answer =>
    page(
      call,
      lists.map(({ id, building, mail }) => ({
        id,
        displayName: building,
        emailAddress: mail,
        address: null,
        geoCoordinates: null,
        phone: null,
      })),
      usualPage,
    ),
  'GET /places/:place/microsoft.graph.roomList/rooms': (call: Call): Answer => {
    const asked = (call.params['place'] ?? '').toLowerCase()
    const list = lists.find((one) => one.id === asked || one.mail === asked)
    if (!list) throw new GraphRefusal(404, 'ErrorItemNotFound', 'The room list was not found.')
    return page(
      call,
      roomMailboxes.filter((room) => room.building === list.building).map(roomShape),
      usualPage,
    )
  },
}

const roomShape = (room: Mailbox): Json => ({
  id: room.id,
  emailAddress: room.mail,
  displayName: room.name,
  nickname: room.name,
  capacity: room.capacity,
  building: room.building,
  address: null,
  geoCoordinates: null,
  phone: null,
  label: null,
  floorNumber: null,
  floorLabel: null,
  bookingType: 'standard',
  audioDeviceName: null,
  videoDeviceName: null,
  displayDeviceName: null,
  isWheelChairAccessible: room.accessible,
  tags: [],
})
