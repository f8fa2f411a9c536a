/**
 * Words of health (article 9) and of social matters (articles 9 and 10, and what a municipality's case is made of), folded.
 * `stems` begin a word, `anywhere` may end a compound, `whole` are the word itself.
 */
export type SensitiveWords = { stems: string; anywhere: string; whole: string }

export const health: SensitiveWords = {
  stems:
    'adhd autis asperger ocd ptsd tourette epilep depress bipolar skizo psykose psykoti psykiatr borderline spiseforstyrr anore bulimi selvskad selvmord suicid diabet astma allergi kraeft leukaemi cancer hjernerystel hjerneskad hjernebloed ' +
    'cerebral spasti udviklingshaem udviklingsforstyr udviklingshandicap demens alzheimer parkinson sklerose fibromyalgi migraene hepatit gravid abort fertilit ritalin medikinet concerta motiron equasym strattera elvanse intuniv attentin sertralin zoloft citalopram ' +
    'escitalopram cipralex fluoxetin fontex methylphenidat atomoxetin lisdexamfetamin quetiapin seroquel risperid aripiprazol abilify olanzapin lithium litium lamotrigin melatonin insulin antabus metadon subutex buprenorfin morfin tramadol benzodiazepin stesolid diazepam oxazepam ' +
    'ketogan antidepressiv antipsykoti beroligende sovemed smertestill sygemeld sygedag langtidssyg kronisk indlagt indlaeg diagnos udredt udredning hoerenedsaet hoerehaem synshandicap synsnedsaet koerestol sondeernaer sengevaed inkontin traume traumat posttraum tvangstank tvangshandling hallucin paranoi vrangforest ' +
    'stressramt stresssyg udbraendt funktionsnedsaet overvaeg fedme kemoterapi straaleb blodprop blodtryk hjertefejl hjertesyg hjertestop lungebet lungesyg tuberkul meningit infektion betaendelse operer operation amputer fraktur knoglebrud braekke laesion misdannelse tumor svulst anaemi ' +
    'haemofil cystisk cysti nyresvigt nyresyg dialyse leversyg levercirrose cirrose transplant gigt leddegigt artrit artrose psoriasis celiaki coeliaki crohn colitis ulceros reflux gastrit kolik migraen narkolep apnoe soevnforstyr soevnproblem soevnloes insomni angstan angstli panikan panikang fobi socialfobi ' +
    'personlighedsforstyr adfaerdsforstyr tilknytningsforstyr opmaerksomhedsforstyr affektiv mani manisk mutisme stammen dysleksi dyspraksi dyskalk ordblind taleforstyr sprogforstyr lammelse lammet parese hydrocephal rygmarvsbrok muskelsvind dystrofi syndrom foetal foetalt abstinens delirium forgift overdosis ' +
    'haemorr hypert hypot thyre stofskifte struma osteopor skoliose hernie diskus prolaps iskias neuropat neurolog onkolog lymfom sarkom carcin karcin melanom hiv aids syfilis gonorre klamyd herpes smitte sepsis blodforgift hjerneb kateter stomi protese hoereapparat cochlear blindhed doevhed glaukom ' +
    'angina arytmi atriefl hjerteinsuf infarkt trombos emboli aneurisme bronkit pneumoni emfysem lupus sarkoid myasten polyneur encefal retardering forstyrrelse lidelse terminal palliativ invalid praeeklampsi foedselsdepres efterfoedsels',
  anywhere:
    'sygdom angst lidelse forstyrrelse depression psykose epilepsi demens diabetes kraeft allergi astma medicin diagnose handicap syndrom infektion betaendelse traume haemning',
  whole:
    'add syg syge sygt sygdom angst stress blind doev stum hiv kol psyk psykisk kramper anfald piller p-piller kemo gigt feber medicin mediciner medicinen lammet invalid kronisk symptomer symptom smerter skizo terapi eksem eksemet boerneeksem',
}

export const social: SensitiveWords = {
  stems:
    'alkohol misbrug hashm hashryg kokain narko heroin amfetamin ecstasy fordruk vaneryg voldelig voldsr voldsud voldsd voldssag voldsof voldshand voldsram krisecent overgreb kraenk incest paedofil voldtaegt voldtag blufaerdig omsorgssvigt omsorgsvigt vanroegt anbragt anbring tvangsfjern tvangsanbr tvangsadop ' +
    'kriminal kriminel bandemed banderel rockermi faengs afson varetaegt domfaeld straffes straffeattest fodlaenke politianm politisag roeveri tyveri tyver indbrud bedrageri haervaerk brandstift manddrab drab kontanthjaelp dagpenge gaeld gaeldsa udsaettelse hjemloes husvild prosti escort skilsmiss ' +
    'separ foraeldremyndig samvaerssag samvaersret bortfoer asyl flygtning opholdstil familiesammen udvist udvisning radikalis ekstremis aeresrel aereskonf tvangsaegt omskaer kvindevold underretning fattig arbejdsloes ledighedsyd foertidspen fleksjob ressourceforl ludoman spilleafh ' +
    'spillegaeld homoseks biseks transkoen lesbisk muslim islamist jehova joedisk katolik buddhist hindu romaer sigoejn illegal skolevaegr skolefravaer selvtaegt stalking chikane trusler truet doemt sigtet tiltalt anholdt arresteret utroskab jalousi samlivsbrud konfliktfyldt ' +
    'boernesag tvangsindl plejeanbr afgiftn misrogt misrygt ubeskytt graenseoverskrid',
  anywhere: 'misbrug vold overgreb kriminalitet anbringelse svigt afhaengighed gaeld skilsmisse',
  whole:
    'vold volden hash druk drikker drukket drak fuld fulde slaar slaaet slog joint stoffer narkoman alkoholiker straf dom fanger fangen bande skilt',
}
