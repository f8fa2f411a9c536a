import { fold } from './words.ts'

/**
 * Whoever of a family is spoken of, folded and without a genitive's s: »mor«, »børnene«, »begge forældre«, »den unge«, »hjemmet«.
 * Not »børn«, »unge« and »forældre« alone: courses and counts are about them.
 */
const relations = [
  '(?:pleje|bonus|pap|sted|stif|sviger|bedste|mor|far)?(?:mor|far|moder|fader)(?:en)?|(?:pleje|bedste)?(?:moedr|faedr)ene',
  '(?:pleje|bonus|barne|spaed)?barn(?:et)?|(?:pleje|bonus|boerne|smaa)?boernene|baby(?:en)?|teenager(?:en|ne)?|ungerne|poden',
  'dreng(?:en|ene)?|knaegten|toesen|pigen?|pigerne|soen(?:nen|nerne)?|(?:sted|pleje)?datter(?:en)?|doetrene|tvillinge(?:n|rne)',
  '(?:lille|store|halv|pleje)?(?:bror|broder|soester)(?:en)?|(?:broedr|soestr)ene|soeskende(?:ne|par(?:ret)?|flok(?:ken)?)',
  'moster|faster|onkel|tante|eks(?:kone|mand|kaereste)(?:n|en)?|konen|manden|kaeresten|aegtefaellen|samleveren',
  '(?:pleje|bonus|bedste|sviger|sted)?foraeldrene|foraeldremyndighedsindehaver(?:en|ne)?|(?:foraeldre|aegte)?parret',
  '(?:pleje|kerne|sviger)?familien|familie(?= (?:med|ramt|hvor) )|hjemmet|(?:elev|borger|patient|klient|beboer)en|hun|han|ham|hende|vedkommende',
  '(?:begge|de to|de tre) (?:[a-z]{3,12} )?(?:boern|foraeldre|drenge|piger|soenner|doetre|unge|soeskende|tvillinger)',
  'den (?:[a-z]{3,12} )?unge|de unge|den (?:paagaeldende|gravide|anbragte|indlagte)',
  '(?:den|de) (?:yngste|aeldste|mellemste|(?:\\d{1,2}-?|[a-z]{2,10})aarige)',
  'den (?:stoerste|mindste|lille|spaede)(?= (?:er|har|blev|bliver|var|bor|faar|skal)(?![a-z])| ?(?:[,;:.]|$))',
].join('|')
const somebody = new RegExp(`(?:^|[^a-z])(?:(?:${relations})s?|hendes|hans)(?![a-z])`)
const owned = new RegExp(
  `(?:^|[^a-z])(?:(?:${relations})s|hendes|hans|jeres|din|dit)(?: (?:nye?|egen|faste))? $`,
)
/** »Sagals angst«; not »Kommunens« and »Unges«. */
const named =
  /(?:^|[^A-Za-zÆØÅæøå])(?!(?:[A-ZÆØÅ][a-zæøå]*(?:e[nrt]|erne)|Børn|Unge|Forældre|Voksne)s )[A-ZÆØÅ][a-zæøå]{2,}s $/
/** A child whoever it is, and the law. */
const nobody = /(?:et|hvert) barn(?![a-z])|barnets (?:lov|reform)|mor[/-]barn/g
/** Any home that a day or a policy is about: »Kursus i samtaler med forældrene om misbrug«, »Strategi mod vold i hjemmet«. */
const anyHome =
  /((?:tema(?:dag|aften|moede)|fag(?:lig )?dag|kurs(?:us|et)|oplaeg|foredrag|workshop|webinar|seminar|konference)(?: om| i|:| [–-])(?: [a-z]+){0,3} (?:i|med|af|naar)|(?:strategi|politik|kampagne|beredskab) mod(?: [a-z]+){1,2} i) (?:familien|hjemmet|foraeldrene|boernene)(?! (?:har|er|bliver|lider)|[a-z])/g
/** What somebody has and is, whoever it is: »har misbrug«, »er udsat for vold«, »er anbragt«. */
const has =
  /(?:^|[^a-z])(?:har|fik|lider af|(?:er|var|bliver|vaeret|blevet) udsat for|(?:behandles|behandling|behandlet|afrusning|udredning) for|med diagnosen)(?: (?:en|et|faaet|haft|igen|ogsaa|fortsat|stadig|svaere?|alvorlige?))* $/
const is = /(?:^|[^a-z])(?:er|var|blev|bliver|vaeret|blevet)(?: (?:igen|ogsaa|fortsat|stadig|nu|meget))* $/
const done = /(?:[glmn]t|et|lig|sk|agte)$/
/** »Unge, der har«, »hvis I har«, »vi har«: nobody in particular. */
const anybody = /(?:^|[^a-z])(?:der|som|vi|man|(?:hvis|naar|hvor|mange|flere) [a-z]+)(?: (?:har|er))?$/

/** Does a sentence speak of one of a family, without a name? */
export function meansSomebody(sentence: string): boolean {
  return somebody.test(fold(sentence).replace(nobody, '').replace(anyHome, '$1'))
}

/** Does what stands before a word say whose it is: »mors «, »Sagals «? */
export function isSomebodys(before: string): boolean {
  return owned.test(fold(before)) || named.test(before)
}

/** Does what stands before a word, itself folded, say it of somebody: »har «, »er udsat for «? */
export function isToldOf(before: string, word: string): boolean {
  const start = fold(before)
  const told = has.exec(start) ?? (done.test(word) ? is.exec(start) : null)
  return told !== null && !anybody.test(start.slice(0, told.index))
}
