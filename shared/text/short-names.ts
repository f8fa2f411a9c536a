type Named = { id: string; name: string }

/** How the people of a family are called in a sentence: by first name, by the whole name where two share it. */
export function shortNames(people: readonly Named[]): ReadonlyMap<string, string> {
  const first = ({ name }: Named) => name.split(' ')[0] ?? name
  return new Map(
    people.map((person) => [
      person.id,
      people.some((other) => other.id !== person.id && first(other) === first(person))
        ? person.name
        : first(person),
    ]),
  )
}
