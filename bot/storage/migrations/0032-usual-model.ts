import { sql, type Kysely } from 'kysely'

/** The municipality may say which of the four models its courses usually follow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table municipality_setting
      drop constraint municipality_setting_kind_check,
      add constraint municipality_setting_kind_check check (kind in ('contact', 'department', 'age', 'law', 'secure-mail', 'model'));
  `.execute(db)
}
