import type { Temporal } from 'temporal-polyfill'
import { heldOn, type Dated } from '../held-on.ts'
import type { LawKey } from './law-keys.ts'

/** A reference as it is printed. `link` leads to the act itself: its wording changes, so we never print it (LN-2). */
export type LawReference = Dated & { key: LawKey; da: string; en: string; link: string | null }

const gdpr = 'http://data.europa.eu/eli/reg/2016/679/oj'
const retsinformation = (path: string) => `https://www.retsinformation.dk/eli/${path}`
const barnetsLov = retsinformation('lta/2023/721')
const retssikkerhedsloven = retsinformation('lta/1997/453')

/** GDPR and the Danish act beside it replaced persondataloven (LN-1). */
const since2018 = '2018-05-25'
/** Barnets lov replaced what serviceloven said of children (LN-4). */
const since2024 = '2024-01-01'

/**
 * The references of our forms, newest and replaced, over which a municipality and its lawyer lay their own (LN-1 … LN-4, domain/settings).
 * A replaced one is never removed: a form that was signed under it is read with it.
 */
export const laws: readonly LawReference[] = [
  {
    key: 'withdrawal',
    da: 'Persondataloven § 38',
    en: 'The Act on Processing of Personal Data, section 38',
    holdsFrom: null,
    link: retsinformation('lta/2000/429'),
  },
  {
    key: 'withdrawal',
    da: 'Databeskyttelsesforordningen artikel 7, stk. 3',
    en: 'GDPR article 7(3)',
    holdsFrom: since2018,
    link: gdpr,
  },
  {
    key: 'obtaining',
    da: 'Retssikkerhedsloven § 11 a',
    en: 'The Act on Legal Protection (retssikkerhedsloven), section 11 a',
    holdsFrom: null,
    link: retssikkerhedsloven,
  },
  {
    // Which types, from whom, for which case (LN-2).
    key: 'concreteness',
    da: 'Vejledning nr. 9330 af 21. marts 2019, punkt 117',
    en: 'Guidance no. 9330 of 21 March 2019, point 117',
    holdsFrom: '2019-03-21',
    link: retsinformation('retsinfo/2019/9330'),
  },
  {
    key: 'secrecy',
    da: 'Forvaltningsloven § 27',
    en: 'The Public Administration Act (forvaltningsloven), section 27',
    holdsFrom: null,
    link: retsinformation('lta/2014/433'),
  },
  {
    key: 'data-protection',
    da: 'Persondataloven',
    en: 'The Act on Processing of Personal Data',
    holdsFrom: null,
    link: retsinformation('lta/2000/429'),
  },
  {
    key: 'data-protection',
    da: 'Databeskyttelsesforordningen og databeskyttelsesloven (lov nr. 502 af 23. maj 2018)',
    en: 'GDPR and the Danish Data Protection Act (Act no. 502 of 23 May 2018)',
    holdsFrom: since2018,
    link: retsinformation('lta/2018/502'),
  },
  {
    key: 'gdpr-consent',
    da: 'Databeskyttelsesforordningen artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a',
    en: 'GDPR articles 6(1)(a) and 9(2)(a)',
    holdsFrom: since2018,
    link: gdpr,
  },
  {
    key: 'gdpr-authority',
    da: 'Databeskyttelsesforordningen artikel 6, stk. 1, litra e',
    en: 'GDPR article 6(1)(e)',
    holdsFrom: since2018,
    link: gdpr,
  },
  {
    key: 'child-party',
    da: 'Barnets lov § 3',
    en: 'Barnets lov, section 3',
    holdsFrom: since2024,
    link: barnetsLov,
  },
  ...replacedIn2024('child-screening', null, '§ 18'),
  ...replacedIn2024('child-exploration', null, '§ 19'),
  ...replacedIn2024('child-assessment', '§ 50', '§ 20'),
  ...replacedIn2024('child-measures', '§ 52, stk. 3', '§ 32'),
  ...replacedIn2024('early-measures', '§ 11, stk. 3', '§ 30'),
  ...replacedIn2024('child-plan', '§ 140', '§ 91'),
  ...replacedIn2024('youth-plan', '§ 140', '§ 108'),
  ...replacedIn2024('child-follow-up', null, '§ 95'),
  // Cited by Thisted and not traced into the new act: left as it stands (LN-4, O-30).
  {
    key: 'local-basis',
    da: 'Serviceloven § 11, stk. 7',
    en: 'The Act on Social Services (serviceloven), section 11(7)',
    holdsFrom: null,
    link: null,
  },
]

function replacedIn2024(key: LawKey, serviceloven: string | null, barnets: string): LawReference[] {
  const section = (text: string) => text.replace('§', 'section').replace(', stk. 3', '(3)')
  const now = {
    key,
    da: `Barnets lov ${barnets}`,
    en: `Barnets lov, ${section(barnets)}`,
    holdsFrom: since2024,
    link: barnetsLov,
  }
  if (serviceloven === null) return [now]
  return [
    {
      key,
      da: `Serviceloven ${serviceloven}`,
      en: `The Act on Social Services (serviceloven), ${section(serviceloven)}`,
      holdsFrom: null,
      link: null,
    },
    now,
  ]
}

/** The reference to print on that day. */
export function lawOn(
  key: LawKey,
  on: Temporal.PlainDate,
  references: readonly LawReference[] = laws,
): LawReference {
  const reference = heldOn(
    references.filter((one) => one.key === key),
    on,
  )
  if (!reference) throw new RangeError(`no reference for ${key}`)
  return reference
}
