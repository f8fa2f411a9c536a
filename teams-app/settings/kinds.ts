import { mail } from '#shared/api/shapes.ts'
import { highestAge } from '#shared/domain/settings/validate.ts'
import { isWhole, mostKilobytes } from '#shared/domain/letters/secure-mail.ts'
import { secureWays, type SettingKind, type ValueOf } from '#shared/domain/settings/setting.ts'
import type { Language } from '#shared/text/language.ts'
import type { SettingsWords } from './settings-words.ts'

/** As it is typed: texts by the name of the field, and the day it holds from. */
export type Typed = Record<string, string>

export type FieldSpec = {
  name: string
  label: string
  hint?: string
  required?: string
  type?: 'text' | 'email' | 'tel'
  choices?: readonly { value: string; label: string }[]
  /** `all` is what stands in the other fields. */
  check?: (typed: string, all: Typed) => string | null
}

/** How a kind of setting is asked for, and said back. */
export type Kind<K extends SettingKind> = {
  kind: K
  fields: (text: SettingsWords) => FieldSpec[]
  typed: (value: ValueOf<K> | null) => Typed
  value: (typed: Typed) => ValueOf<K>
  /** In one line. @param name what it is called beside it, which is not said again */
  say: (value: ValueOf<K>, text: SettingsWords, language: Language, name?: string) => string
  /** Part by part, where one line is too much. */
  parts?: (value: ValueOf<K>, text: SettingsWords) => { label: string; value: string }[]
}

const contactFields = [
  'sender',
  'address',
  'phone',
  'mail',
  'post',
  'dpoName',
  'dpoPhone',
  'dpoMail',
] as const

export const contactKind: Kind<'contact'> = {
  kind: 'contact',
  fields: ({ contact }) =>
    contactFields.map((name) => ({
      name,
      label: contact[name],
      ...(name === 'sender' ? { hint: contact.senderHint } : {}),
      ...(name === 'post' ? { hint: contact.postHint } : {}),
      ...(name === 'phone' || name === 'dpoPhone' ? { type: 'tel' as const } : {}),
      ...(name === 'mail' || name === 'dpoMail'
        ? {
            type: 'email' as const,
            check: (typed: string) =>
              typed === '' || mail.safeParse(typed).success ? null : contact.mailWrong,
          }
        : {}),
    })),
  typed: (value) => Object.fromEntries(contactFields.map((name) => [name, value?.[name] ?? ''])),
  value: (typed) =>
    Object.fromEntries(contactFields.map((name) => [name, (typed[name] ?? '').trim()])) as ValueOf<'contact'>,
  say: (value, text) =>
    contactFields
      .map((name) => value[name])
      .filter(Boolean)
      .join(' · ') || text.contact.none,
  parts: (value, { contact }) =>
    contactFields
      .map((name) => ({ label: contact[name], value: value[name] }))
      .filter((part) => part.value !== ''),
}

export const departmentKind: Kind<'department'> = {
  kind: 'department',
  fields: ({ departments: { da, en, forms, models, nameMissing } }) => [
    { name: 'da', label: da, required: nameMissing },
    { name: 'en', label: en, required: nameMissing },
    {
      name: 'models',
      label: forms,
      choices: (['A', 'D', 'A D'] as const).map((value) => ({ value, label: models[value] })),
    },
  ],
  typed: (value) => ({
    da: value?.da ?? '',
    en: value?.en ?? '',
    models: value?.models.join(' ') ?? 'A',
    closed: value?.closed ? 'yes' : '',
  }),
  value: ({ da = '', en = '', models = '', closed }) => ({
    da: da.trim(),
    en: en.trim(),
    models: (['A', 'D'] as const).filter((model) => models.includes(model)),
    closed: closed === 'yes',
  }),
  say: ({ closed, models, ...names }, { departments }, language, name) =>
    [
      names[language] === name ? '' : names[language],
      closed ? departments.closed : departments.models[models.join(' ') as keyof typeof departments.models],
    ]
      .filter(Boolean)
      .join(' · '),
}

export const ageKind: Kind<'age'> = {
  kind: 'age',
  fields: ({ ages }) => [
    {
      name: 'age',
      label: ages.age,
      required: ages.ageWrong,
      check: (typed) => (/^\d{1,2}$/.test(typed) && Number(typed) <= highestAge ? null : ages.ageWrong),
    },
    { name: 'law', label: ages.law, required: ages.lawMissing },
  ],
  typed: (value) => ({ age: String(value?.age ?? ''), law: value?.law ?? '' }),
  value: ({ age, law = '' }) => ({ age: Number(age), law: law.trim() }),
  say: ({ age, law }, { ages }) => ages.value(age, law),
}

export const lawKind: Kind<'law'> = {
  kind: 'law',
  fields: ({ laws }) => [
    { name: 'da', label: laws.da, required: laws.missing },
    { name: 'en', label: laws.en, required: laws.missing },
    {
      name: 'link',
      label: laws.link,
      check: (typed) =>
        typed === '' || (/^https?:/.test(typed) && URL.canParse(typed)) ? null : laws.linkWrong,
    },
  ],
  typed: (value) => ({ da: value?.da ?? '', en: value?.en ?? '', link: value?.link ?? '' }),
  value: ({ da = '', en = '', link = '' }) => ({ da: da.trim(), en: en.trim(), link: link.trim() || null }),
  say: (value, _, language) => value[language],
}

export const secureMailKind: Kind<'secure-mail'> = {
  kind: 'secure-mail',
  fields: ({ secureMail }) => [
    {
      name: 'way',
      label: secureMail.way,
      choices: secureWays.map((value) => ({ value, label: secureMail.ways[value] })),
    },
    { name: 'tag', label: secureMail.tag, hint: secureMail.tagHint },
    { name: 'headerName', label: secureMail.headerName, hint: secureMail.headerHint },
    { name: 'headerValue', label: secureMail.headerValue },
    { name: 'domains', label: secureMail.domains, hint: secureMail.domainsHint },
    {
      name: 'mostKilobytes',
      label: secureMail.most,
      check: (typed, all) =>
        isWhole(secureMailTyped({ ...all, mostKilobytes: typed })) ? null : secureMail.notWhole,
    },
  ],
  typed: (value) => ({
    way: value?.way ?? 'subject',
    tag: value?.tag ?? '',
    headerName: value?.headerName ?? '',
    headerValue: value?.headerValue ?? '',
    domains: value?.domains.join(' ') ?? '',
    mostKilobytes: String(value?.mostKilobytes ?? mostKilobytes),
  }),
  value: secureMailTyped,
  say: ({ way, tag, headerName, headerValue, domains }, { secureMail }) =>
    [
      secureMail.ways[way],
      way === 'subject' ? tag : way === 'header' ? `${headerName}: ${headerValue}` : '',
      domains.join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
}

/** What the way does not use is not kept. */
function secureMailTyped(typed: Typed): ValueOf<'secure-mail'> {
  const text = (name: string) => (typed[name] ?? '').trim()
  const way = secureWays.find((one) => one === typed['way']) ?? 'none'
  return {
    way,
    tag: way === 'subject' ? text('tag') : '',
    headerName: way === 'header' ? text('headerName') : '',
    headerValue: way === 'header' ? text('headerValue') : '',
    domains: text('domains')
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
    mostKilobytes: Number(text('mostKilobytes')),
  }
}
