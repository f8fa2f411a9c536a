/** The database will not be opened. `message` is the Danish sentence for the person who starts the service: what happened, what to do. */
export abstract class StorageRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

export class DatabaseInUse extends StorageRefusal {
  constructor(folder: string) {
    super(
      `Databasen i ${folder} er allerede åben i en anden Samlet på denne maskine. Luk den først, eller vælg en anden mappe med SAMLET_DATA_FOLDER.`,
    )
  }
}

/** A migration is recorded that this version does not know: going on could destroy what a newer version wrote. */
export class DatabaseNewer extends StorageRefusal {
  constructor(unknown: readonly string[]) {
    super(
      `Databasen er fra en nyere version af Samlet (${unknown.join(', ')}). Start den nyeste version, eller læg en sikkerhedskopi tilbage. Intet er ændret.`,
    )
  }
}

/** The engine says yes to a commit that never reached the disk (knowledge: a stock PGlite loses everything with the power). */
export class DatabaseNotDurable extends StorageRefusal {
  constructor(folder: string) {
    super(
      `Databasen i ${folder} skriver ikke sikkert til disken, så Samlet starter ikke. Geninstaller med »npm ci«, eller brug PostgreSQL med SAMLET_DATABASE_URL.`,
    )
  }
}

/** A superuser or an owner walks past row-level security; the service must not be able to. */
export class DatabaseLoginTooStrong extends StorageRefusal {
  constructor(login: string) {
    super(
      `Databasebrugeren ${login} er superbruger eller ejer af tabellerne, så Samlet starter ikke. ` +
        'Lav en bruger uden rettigheder (create role samlet login), og brug den i SAMLET_DATABASE_URL. Ejeren hører til i SAMLET_MIGRATION_DATABASE_URL.',
    )
  }
}

/** PostgreSQL answers, but nobody with the right to do so has prepared it for this version. */
export class DatabaseNotPrepared extends StorageRefusal {
  constructor(missing: string) {
    super(
      `Databasen er ikke gjort klar til denne version (${missing}). Sæt SAMLET_MIGRATION_DATABASE_URL til ejerens adresse, og start igen.`,
    )
  }
}

export class DatabaseUnreachable extends StorageRefusal {
  constructor(cause: unknown) {
    super('Databasen svarer ikke. Tjek SAMLET_DATABASE_URL, og at PostgreSQL kører.', { cause })
  }
}
