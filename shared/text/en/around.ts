import type { around as original } from '../da/around.ts'

export const around: typeof original = {
  to: 'The network meeting moves to:',
  along: (n) =>
    n === 1
      ? 'One meeting around it then fits no longer. It can move along:'
      : `${n} meetings around it then fit no longer. They can move along:`,
  fromTo: (meeting, from, to) => `${meeting}: from ${from} to ${to}`,
  blocked: (n) =>
    n === 1
      ? 'For this meeting there is no time in the days on which it must then lie. It stays:'
      : 'For these meetings there is no time in the days on which they must then lie. They stay:',
  order:
    'The rooms are asked. If the room of the network meeting says no, none of them is moved. Another meeting whose room says no stays, and you are told.',
  all: (n) => `Move all ${n} meetings`,
  alone: 'Move the network meeting alone',
  otherTime: 'Pick another time',
  underWay: 'Moves along as soon as its room says yes:',
  moved: 'Moved along:',
}
