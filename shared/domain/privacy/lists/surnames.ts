/**
 * Surnames borne in Denmark, folded and lower-case, written from general knowledge: those that `surnameShape` does not tell. In
 * alphabetical order, as words beside their like weigh least in the pane.
 */
export const surnames =
  'aaen abdallah abdi abdullah ahmadi ahmed ali arslan aslan aydin bach bagger bak balle bang bech beck begic berg birch bjerre bjoern bloch blom boegh bonde borch bork boye brandt brink bro broch brun bruun ' +
  'buch buhl busk casper celik cetin dahl dam degn demir dogan drejer due engel erdogan fabricius falk fischer fisker flindt fog foged fogh friis frost funch gade groen groenbech hadzic hagen hald hamad ' +
  'hamid hammer harder hassan have heide helms herskind hertz hjort hjorth hodzic hoeeg hoegh hoey hoeyer holm holst horn hosseini hussein ibrahim ibsen ipsen juel juhl juul kaas kara karimi kaya kehlet ' +
  'khalil khan kilic kjaer klint kloster koc koch koefoed kofoed krabbe krag kragh kramer krog krogh kruse kryger kurt kvist langballe lange leth lind linde lindhardt loevgreen loft lorenzen lund lykke lyng ' +
  'mahmoud meier melnyk meyer moeller moerch moerk mohamed mohammad molin monrad moradi munch munk myrup naes nguyen nikolic noehr norup nowak nymand obel oerum oezdemir oezkan oeztuerk olsen omar outzen ' +
  'ozturk panduro pham pihl poder polat popa raahauge rahimi rahman rask ravn rezaei riis roenn roenne rohde saabye sahin saleh salem sand schack schioetz schmidt schou schroeder schultz simoni simsek singh ' +
  'skafte skov skriver sloth smed smith snog sonne stage stampe steen strand stroem stub svane tang thrane toft tofte trads tran uldall ulrich utoft vad vind vinther voss wagner weber wind winkler winter ' +
  'winther wojcik wolff worm worsoee wulff yildiz yilmaz'

/** And those that it does: for who must know a surname that stands alone among words of a program (the log). */
export const shapedSurnames =
  'aagaard aakjaer abrahamsen adamsen albertsen albrechtsen amdisen andersen andreasen andresen antonsen arildsen balslev bendtsen bertelsen bisgaard boesen boisen bondarenko brodersen broendum bundgaard ' +
  'byskov carlsen carstensen christensen christiansen christoffersen christophersen clausen dabrowski dalsgaard damgaard danielsen daugaard dideriksen ditlevsen ebbesen egelund egholm elkjaer ellegaard ' +
  'enemark enevoldsen eriksen eskildsen feldborg frandsen frederiksen fredslund gammelgaard geertsen gertsen godtfredsen graversen gregersen groenbaek gundersen haagensen halkjaer hansen hartmann haugaard ' +
  'hedegaard heegaard heilmann hemmingsen henningsen henriksen hermansen hoejgaard hoffmann holmgaard hougaard hovgaard ionescu isaksen ivanov iversen jacobsen jakobsen jakobsgaard jensen jeppesen jepsen ' +
  'jespersen jessen jochumsen joergensen johannesen johansen jovanovic kaminski karlsen kaspersen kirkegaard kjaergaard kjeldsen klausen klitgaard knudsen kovacevic kovalenko kowalska kowalski kristensen ' +
  'kristiansen kristoffersen kronborg larsen lassen lauridsen lauritsen laursen laustsen lewandowski lindberg lindgaard lindholm lodberg maagaard madsen maegaard markovic markussen mathiasen mathiesen ' +
  'michaelsen michelsen mikkelsen moelgaard mogensen mortensen nielsen nilsson nissen noergaard nyborg nygaard nyholm nymann odgaard oelgaard oestergaard ohlsen olesen ottosen overgaard paulsen pedersen ' +
  'petersen petrov petrovic philipsen plougmann popescu poulsen rasmussen rosenberg rosendahl sejersen shevchenko simonsen sivertsen skaarup skovgaard soegaard soendergaard soerensen spangsberg steensen ' +
  'steffensen stenbaek stokholm storgaard stougaard straarup svendsen svenningsen svensson szymanski terkelsen thestrup thomsen thorsen thorup thygesen toennesen toudal vangsgaard vestergaard vilhelmsen ' +
  'villadsen villumsen wisniewska wisniewski zachariassen zielinski'

/** How Danish surnames, and those of larger groups of newer Danes, end: Dideriksen, Lisbjerg, Holmskov, Wiśniewski. */
export const surnameShape =
  /^[a-z]{2,}(?:sen|gaard|bjerg|skov|holm|lund|dahl|dal|baek|toft|strup|borg|kjaer|berg|mann|skjold|vig|rup|bro|holt|gren|qvist|kvist|strand|hoej|feldt|feld|stroem|mark|sted|bo|by|um|gren|stroem|ski|ska|wicz|vic|vich|ovic|enko|escu|oglu|zadeh|ova|ov|ev|eva|yan|ian|son|sson|dottir|ez|aj)$/
