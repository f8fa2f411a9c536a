import type { Span } from '../finding.ts'

const town =
  /(?:DK[- ])?\d{4},? {1,2}(?:[A-ZÆØÅ][a-zæøåé]{1,24}|[A-ZÆØÅ]{4,24}|Kbh\.?)(?:[ -][A-ZÆØÅ]{1,2}(?![A-Za-zæøå])\.?)?/g
/** Words that stand before other numbers of four digits. */
const otherCue =
  /(?:konto|lokale|(?:^|[^t])nr(?![a-zæøå])|kode|tast|(?:^|[^a-zæøå])(?:reg|pin|kl|(?:møde)?id|uge|hold|sags?)(?![a-zæøå])|version|§|side|ordre|pkt)[^\n\d]{0,6}$/i
/** What a year is followed by at the head of a sentence or a heading. */
const notTowns =
  /(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|møde|plan|netværk|referat|status|dagsorden|hilsen|kære|hej|sted|tid|kommune|team|teams|lokale|budget|kl|med|venlig|mvh|skoleår|emne|vi|jeg|du|det|den|der|i|og|på|børn|borger|personer|deltagere|medarbejdere|kroner|stk|timer)$/i

const addressed = /(?:^|[\n,;(]|postnr\.?:?|postnummer:?|bor(?: i| på)?|adresse:?) ?$/i

/** A postal code with its town. A year is no code, but for København and Frederiksberg, whose codes look like years. */
export function findPostalTowns(text: string): Span[] {
  const spans: Span[] = []
  town.lastIndex = 0
  for (let found = town.exec(text); found; found = town.exec(text)) {
    const start = found.index
    const end = start + found[0].length
    if (/[\dA-Za-zÆØÅæøå/.,:-]/.test(text.charAt(start - 1)) || /^[a-zæøå\d]/.test(text.charAt(end))) continue
    const code = Number(found[0].replace(/\D/g, ''))
    const name = found[0].replace(/^(?:DK[- ])?\d{4},? +/, '')
    if (code < 800 || code > 9990 || notTowns.test(name)) continue
    if (code >= 1900 && code < 2100 && !/^(?:Frederiksberg|København|Kbh)/.test(name)) continue
    // After a number a comma parts a list as well: as an address it begins, or follows another comma or its name.
    if (/\d,/.test(found[0]) && !addressed.test(text.slice(Math.max(0, start - 12), start))) continue
    if (otherCue.test(text.slice(Math.max(0, start - 14), start))) continue
    spans.push({ start, end, kind: 'address', level: 'warn', because: 'postal-town' })
  }
  return spans
}
