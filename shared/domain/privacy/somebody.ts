import { fold } from './words.ts'

/** One of a family, folded and without a genitive's s: »mor«, »barnet«, »plejesøsteren«. */
export const relative =
  '(?:pleje|bonus|pap|sted|stif|sviger|bedste|mor|far|lille|store|halv|barne|spaed)?(?:mor|far|moder|fader|barn|dreng|pige|soen|datter|bror|broder|soester|moster|faster|onkel|tante|kaereste|samlever|aegtefaelle|baby|teenager)(?:e[nt]|n(?:en)?)?'
const many =
  'moedre|faedre|boerne|foraeldre|drenge|piger|soenner|doetre|broedre|soestre|unger|tvillinger|soeskende'
/**
 * Whoever of a family is spoken of: also »børnene«, »begge forældre«, »den unge«, »hjemmet«. Not »børn«, »unge« and »forældre«
 * alone: courses and counts are about them.
 */
const relations = [
  `${relative}|(?:pleje|bonus|bedste|sviger|barne)?(?:(?:${many})ne|familien)|konen|manden|ekskone|eksmand|(?:soeskende|foraeldre|aegte)?parret|hjemmet`,
  '(?:elev|borger|patient|klient|beboer|knaegt|toes|pod)en|hun|han|ham|hende|vedkommende',
  `(?:begge|de (?:to|tre)) (?:[a-z]+ )?(?:boern|unge|${many})|familie(?= (?:med|ramt|hvor) )`,
  'den (?:[a-z]+ )?unge|den? (?:unge|yngste|aeldste|mellemste|[\\da-z]+-?aarige|paagaeldende|gravide|anbragte|indlagte)',
  'den (?:stoerste|mindste|lille|spaede)(?= (?:er|har) )',
].join('|')
const somebody = new RegExp(`(?:^|[^a-z])(?:(?:${relations})s?|hendes|hans)(?![a-z])`)
const owned = new RegExp(
  `(?:^|[^a-z])(?:(?:${relations})s|hendes|hans|jeres|din|dit)(?: (?:nye?|egen|faste))? $`,
)
/** »Sagals angst«; not »Kommunens« and »Unges«. */
const named =
  /(?:^|[^A-Za-zÆØÅæøå])(?!(?:[A-ZÆØÅ][a-zæøå]*(?:e[nrt]|erne)|Børn|Unge|Forældre|Voksne)s )[A-ZÆØÅ][a-zæøå]{2,}s $/
/** A child whoever it is, the law, and any home that a day is about: »Kursus i samtaler med forældrene«, »Strategi mod vold i hjemmet«. */
const nobody =
  /(?:et|hvert) barn(?![a-z])|barnets (?:lov|reform)|mor[/-]barn|((?:temadag|kurs(?:us|et)|oplaeg)(?: om| i|:)(?: [a-z]+){0,3} (?:i|med|af|naar)|(?:strategi|beredskab) mod(?: [a-z]+){1,2} i) (?:familien|hjemmet|foraeldrene|boernene)(?! (?:har|er)|[a-z])/g
/** What somebody has, whoever it is, and what he is: »har misbrug«, »er udsat for vold«, »er anbragt«. */
const told =
  /(?:^|[^a-z])(?:(har|fik|lider af|(?:er|vaeret|blevet) udsat for|afrusning for)|er|blev|bliver|vaeret|blevet)(?: (?:en|faaet|haft|igen))* $/
const done = /(?:[glmn]t|et|lig|sk|agte)$/
/** »Unge, der har«, »hvis I har«, »vi har«: nobody in particular. */
const anybody = /(?:^|[^a-z])(?:der|som|vi|man|(?:hvis|naar|hvor|mange|flere) [a-z]+)(?: har)?$/

/** Does a sentence speak of one of a family, without a name? */
export function meansSomebody(sentence: string): boolean {
  return somebody.test(fold(sentence).replace(nobody, '$1'))
}

/** Does what stands before a word say whose it is: »mors «, »Sagals «? */
export function isSomebodys(before: string): boolean {
  return owned.test(fold(before)) || named.test(before)
}

/** Does what stands before a word, itself folded, say it of somebody: »har «, »er udsat for «? */
export function isToldOf(before: string, word: string): boolean {
  const start = fold(before)
  const said = told.exec(start)
  return said !== null && (Boolean(said[1]) || done.test(word)) && !anybody.test(start.slice(0, said.index))
}
