/**
 * Words, folded, that stand with a capital in invitations without being anybody: offices, roles, headings, days. Also given
 * names that count only with a capital, as their small letters are a word of their own.
 */
export const officeWords =
  'aaben aabningstid aalborg aar aarhus adgangskode adresse adressen afbud afdeling afdelingen afslag aftale aftalen agenda aktivitet akut alle ambassadoer analyse anbringelse ankestyrelsen april ' +
  'arbejdsmarked assistent august aula barn barnelov barnet barnets barnetslov bedste bedstefar bedstemor beskaeftigelse besked bilag bistand bo boern boerne boernecenter boernecentret boernehave boernehaven ' +
  'boernehus boernehuset boernelinealen bolig boligsocial borger borgere borgeren broderen bror broren bruger budget bus bydel byraad campus center centeret centret chat chef computer covid dag dagsorden ' +
  'dagtilbud danmark dansk danske dato datter datteren december deltag deltager deltagere den der det dialog digital direkte direktoer dokument dokumenter drengen dubu eftermiddag egen elev email emne enhed ' +
  'evaluering eventuelt evt excel exchange faderen faelles faellesmoede fagsystemet familie familiecenter familiehuset familien familieplan familieraadgiver familieraadgivningen far faren farfar farmor fasit ' +
  'faster februar fil folkeskole foraeldre forebyggelse forloeb forloebet formaal formand forplejning forslag forvaltning forvaltningen forvaltningsloven fra fraevaer fredag frist fritid frokost fru generelt ' +
  'god gruppe han hej her hilsen hjaelp hjem hjemmebesoeg hjernerystelse hr hun hus huset husk hvad hvem hvis hvor ikke inden indkaldelse indlaeg indsats indsatser info information institution integration ' +
  'integrationsraadgiver invitation januar jeg job jobcenter jobcentre jobcentret jul juli juni jura kaere kaereste kaeresten kaffe kl klik klub kmd kode koebenhavn kommune kommunen konference ' +
  'konferencen konsulent kontakt kontor kontoret koordinator kopi kort krav kursus laege laegen land leder lederen lejlighed lektiecafe levering lige link lokale lokaler lokaleskift lov loven lukket lys maal ' +
  'mad mail maj mandag mange marts materialer med medarbejder medarbejdere meld microsoft min mobil moderen moeblering moede moededatoer moedeleder moedelederen moedelokale moeder moedet mor moren morfar ' +
  'morgen mormor moster mvh nabo naboen naeste navn netvaerk netvaerket netvaerksmoede netvaerksmoedeleder netvaerksmoeder nexus nord notat note noter novax november nr ny nye nyt odense oekonomi oest ' +
  'oktober omraade onedrive onkel onsdag opfoelgning opgave opgaver oplaeg ordblindhed ordre outlook overblik paaske paedagog paedagogisk paedagogiske papfar papmor parkering patient pigen pinse plads plan ' +
  'planen planner plejefamilie plejefar plejemor politi powerpoint ppr praesentation praktisk pris privat program projekt psykolog punkt raadgiver raadgivning raadhus raadhuset raadmand referat referatet ' +
  'referent region regionen repraesentant ret rette retten rigtig ring sag sagen samarbejde samlet samlever samleveren sammen samtale samtykke sbsys se sekretaer sekretariat sendt september serviceloven ' +
  'sharepoint side siden skaerm skat ske skema skole skolekonsulent skoleleder skolen skoler skriv social socialafdelingen sociale socialraadgiver soen soendag soennen soester soesteren som sommer ' +
  'sommerferie specialkonsulent speciallaege spoergsmaal sprog sst stab start statistik status statusmoede sted stedet stedfar stedmor storstuen styrelsen sundhed sundhedshuset sundhedsplejen ' +
  'sundhedsplejerske svar svendborg syd sygehus tak taler tandlaege tandplejen tante team teamleder teams telefon telefonmoede tema temadag test tid tidspunkt til tilbud tilmelding tilsyn tirsdag tlf torsdag ' +
  'transport tro tv udbetales uddannelse udfyld udkast udsatte uge ugen undervisning ungdom ungdommens unge ungeenhed ungeindsats vaert vagt varme vedhaeftet vedr vedroerende vej vejleder velkommen velkomst ' +
  'veninde veninden venlig vennen vest vi vigtigt visitation voksen voksne web webex weekend word workshop www ydelse ydelsen ydelsesafdelingen zoom'

/** Given names that are words when they stand in small letters. */
export const wordsInSmallLetters =
  'abel ane anker ann april are arne ask aske august bao bent birk bjoern bo bro can chi dag dan den dorit duc dung else emir enes evt fie finn flora fra frank frost god grace gry gul hai hans helge her hoa ' +
  'hong huong huy ib ina ion iris islam jan jes jo job joy jul juni kai kaj kara karen kent kim kit klit kurt lan lene ley line lis loan loke lone long lotte lykke mai maj mark max merle mette mille min mine ' +
  'my nada norma nova nuka ole ove palle per pil pilar ravn regin rie ring robin rosa rose rune saga sami sand sander se sign signe sikker sine sive sol son steen sten stig storm sultan sus sven svend tage ' +
  'tam tao tien tim tine toke tom tove tue umut van vibe victor vin vinh vy yen'
