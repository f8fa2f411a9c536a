/**
 * Words, folded, that stand with a capital in invitations without being anybody: offices, roles, headings, days. Also given
 * names that count only with a capital, as their small letters are a word of their own.
 */
export const officeWords =
  'afbud afdeling afdelingen aftale aftalen agenda aktivitet adgangskode akut alle ambassadoer anbringelse arbejdsmarked assistent barn barnet barnets barnelov barnetslov beskaeftigelse besked bilag bistand bo boern boerne ' +
  'boernecenter boernecentret boernehave boernehaven boernehus boernehuset boernelinealen borger borgere borgeren bruger bydel byraad center centeret centret chef computer dag dagsorden danmark dansk danske dato dagtilbud deltag deltager deltagere den der ' +
  'det digital direkte direktoer dokument dokumenter eftermiddag elev email emne enhed evaluering eventuelt exchange familie familien familiecenter familiehuset familieraadgiver familieraadgivningen familieplan faelles faellesmoede far fil formand formaal forebyggelse ' +
  'forloeb forloebet forplejning forvaltning forvaltningen foraeldre fra fredag fagsystemet generelt god hej her hilsen hjaelp husk hus huset hvis ikke info information inden indkaldelse indsats invitation jeg job jobcenter jobcentret jobcentre jura klik kl klub kommune kommunen konference ' +
  'konferencen konsulent kontakt kontor kontoret koordinator kopi kursus kaere laege laegen leder lederen link lokale lokaler lov loven lokaleskift mandag marts maj april august januar februar juni juli september oktober november december med medarbejder medarbejdere microsoft mail ' +
  'mobil mor morgen moede moeder moededatoer moedeleder moedelederen moedelokale moedet mvh mange naeste netvaerk netvaerket netvaerksmoede netvaerksmoeder netvaerksmoedeleder note noter navn ny nye nyt nord nr omraade onsdag opfoelgning opgave opgaver oplaeg ordblindhed ordre outlook overblik ' +
  'parkering patient paedagog paedagogisk paedagogiske plan planen plads plejefamilie ppr politi praktisk psykolog praesentation punkt raadgiver raadgivning raadhus raadhuset raadmand referat referatet referent region regionen ring ret retten sag sagen samarbejde samlet samtykke samtale sekretaer sekretariat ' +
  'september se skat ske skole skolen skoler skoleleder skolekonsulent skriv skaerm social socialafdelingen sociale socialraadgiver specialkonsulent speciallaege sst start stab status statusmoede stedet sted storstuen styrelsen sundhed sundhedshuset sundhedsplejen sundhedsplejerske svar sygehus syd soendag ' +
  'tak tandplejen team teams telefon telefonmoede teamleder temadag tid tidspunkt til tilbud tilmelding tirsdag tlf torsdag udbetales udsatte uddannelse uge ugen ungdom unge ungeindsats ungeenhed udfyld ungdommens vedhaeftet vedr vedroerende vejleder vej velkommen velkomst venlig vi vigtigt voksen voksne ' +
  'visitation vagt vest webex workshop zoom aabningstid aaben aar aarhus odense koebenhavn aalborg oest oekonomi onedrive sharepoint planner dubu nexus fasit aula kmd sbsys novax word excel powerpoint adresse adressen afslag analyse ankestyrelsen bedste bolig boligsocial budget bus campus chat covid dialog egen ' +
  'evt folkeskole forslag forvaltningsloven frist fritid frokost fru fraevaer gruppe hjem hjemmebesoeg hjernerystelse hr hvad hvem hvor indlaeg indsatser institution integration integrationsraadgiver jul kaffe karen kode kort krav land lejlighed lektiecafe levering lige lukket lys mad materialer maal meld min moeblering notat ' +
  'paaske pinse pris privat program projekt repraesentant rette rigtig sammen sendt serviceloven side siden skema sommerferie som sommer spoergsmaal sprog statistik svendborg tak taler tandlaege test tema tilsyn transport tro tv udkast undervisning varme vaert web weekend www ydelse ydelsen ydelsesafdelingen'

/** Given names that are words when they stand in small letters. */
export const wordsInSmallLetters =
  'abel ane ann are arne ask aske august april bent birk bjoern bo bro can dag dan den dorit dung else emir enes evt fie finn flora fra frank frost god grace gry gul hai hans helge her hoa hong huong huy ib ina ion iris ' +
  'islam jan jes jo job joy jul juni kai kaj kara karen kim kit klit kurt lan lene ley line lis lone long loke lotte loan lykke maj mai mark max merle mette mille min mine my nada norma nova nuka ole ove palle per pil pilar ravn regin ' +
  'rie ring robin rosa rose rune saga sami sand sander se sign signe sikker sine sive sol son sten steen stig storm sultan sus svend sven tage tam tao tim tine toke tom tove tien tue umut van vibe victor vin vinh vy yen anker duc kent bao chi'
