/** Danes whom rooms and roads are named after: their whole name is no family's, unless the family is known by it. */
export const famous =
  'anna ancher|michael ancher|h c andersen|hc andersen|hans christian andersen|niels bohr|karen blixen|tycho brahe|piet hein|storm p|soeren kierkegaard|arne jacobsen|joern utzon|inger christensen|asta nielsen|' +
  'marie kroeyer|peter severin kroeyer|bertel thorvaldsen|kim larsen|victor borge|carl nielsen|tove ditlevsen|benny andersen|halfdan rasmussen|ole lund kirkegaard|astrid lindgren|pippi langstroempe|ludvig holberg|' +
  'ole roemer|inge lehmann|niels finsen|johannes v jensen|poul henningsen|hans wegner|verner panton|finn juhl|asger jorn|thorvald bindesboell|knud rasmussen|peter freuchen|dronning margrethe|' +
  'vilhelm hammershoei|martin andersen nexoe|emil nolde|storm petersen|bent fabricius|nikolaj grundtvig|ellen hoerup|nina bang|bodil koch|otto moensted|nelson mandela|marie curie|rosa parks|martin luther king|albert einstein'
