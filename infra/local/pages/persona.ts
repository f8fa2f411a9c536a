import { personas, type Persona } from '../personas.ts'

/** Who sits at the screen: the coordinator, unless the address names somebody else. */
export function personaIn(query: URLSearchParams): Persona {
  return personas.find(({ key }) => key === query.get('persona')) ?? personas[0]!
}
