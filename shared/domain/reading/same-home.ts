/**
 * Are two addresses, each as somebody typed it, the same home? They are when street and house number are the same: floor, door, town
 * and c/o are written by one and not by another. A letter that one of them leaves out does not tell them apart. Where no house number
 * can be found the first words that were typed stand for the home. Rather one home too many than a secret one that is read.
 */
export function isSameHome(one: string, other: string): boolean {
  const [here, there] = [housesIn(one), housesIn(other)]
  if (here.length === 0 || there.length === 0) return nameOf(one) === nameOf(other)
  return here.some((house) => there.some((next) => isSameHouse(house, next)))
}

type House = { street: string; number: number; letter: string }

/** "c/o Lund Skovvej 3" ends as "Skovvej 3" does. */
function isSameHouse(one: House, other: House): boolean {
  const street = one.street.endsWith(other.street) || other.street.endsWith(one.street)
  const letter = one.letter === other.letter || one.letter === '' || other.letter === ''
  return street && letter && one.number === other.number
}

/** A house for each part between commas, and one where somebody wrote "Skovvej, 3". */
function housesIn(address: string): House[] {
  const parts = partsOf(address)
  return parts.flatMap((part, n) => {
    const before = parts[n - 1] ?? ''
    return [...houseIn(part), ...(/\d/.test(before) ? [] : houseIn(`${before} ${part}`))]
  })
}

const partsOf = (address: string) =>
  address
    .normalize('NFKC')
    .toLowerCase()
    .split(/[,;\n]/)

/** Four digits are a town's. */
const house = /^(.*?\p{L}.*?)(?:\s+nr)?[\s.:]*?(?<!\d)(\d{1,3})(?!\d)(?:\s*([a-zæøå])(?![\p{L}\p{N}]))?/u

function houseIn(part: string): House[] {
  const [, street = '', number = '', letter = ''] = house.exec(part) ?? []
  return number === '' ? [] : [{ street: plain(street), number: Number(number), letter }]
}

const nameOf = (address: string) => partsOf(address).map(plain).find(Boolean) ?? ''

/** Letters and digits alone; "Allé" is "Alle", and "Aagade" is "Ågade". */
const plain = (text: string) =>
  text
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
