/**
 * Words of health (article 9) and of social matters (articles 9 and 10, and what a municipality's case is made of), folded.
 * `stems` begin a word, `anywhere` may end a compound, `whole` are the word itself.
 */
export type SensitiveWords = { stems: string; anywhere: string; whole: string }

export const health: SensitiveWords = {
  stems:
    'abilify abort abstinens adfaerdsforstyr adhd affektiv aids allergi alzheimer amputer anaemi aneurisme angina angstan angstli anore antabus antidepressiv antipsykoti apnoe aripiprazol artrit artrose arytmi ' +
    'asperger astma atomoxetin atriefl attentin autis benzodiazepin beroligende betaendelse bipolar blindhed blodforgift blodprop blodtryk borderline braekke bronkit bulimi buprenorfin cancer carcin celiaki ' +
    'cerebral cipralex cirrose citalopram cochlear coeliaki colitis concerta crohn cysti delirium demens depress diabet diagnos dialyse diazepam diskus doedsf doevhed dyskalk dysleksi dyspraksi dystrofi ' +
    'efterfoedsels elvanse emboli emfysem encefal epilep equasym escitalopram fedme fertilit fibromyalgi fluoxetin fobi foedselsdepres foetal fontex forgift forstyrrelse fraktur funktionsnedsaet gastrit gigt ' +
    'glaukom gonorre gravid haemofil haemorr hallucin hepatit hernie herpes hiv hjerneb hjernerystel hjerneskad hjertefejl hjerteinsuf hjertestop hjertesyg hoereapparat hoerehaem hoerenedsaet hydrocephal ' +
    'hypert hypot indlaeg indlagt infarkt infektion inkontin insomni insulin intuniv invalid iskias karcin kateter kemoterapi ketogan klamyd knoglebrud koerestol kolik kraeft krampe kronisk laesion lammelse ' +
    'lammet lamotrigin langtidssyg leddegigt leukaemi levercirrose leversyg lidelse lisdexamfetamin lithium litium lungebet lungesyg lupus lymfom mani medikinet melanom melatonin meningit metadon ' +
    'methylphenidat migraen misdannelse morfin motiron muskelsvind mutisme myasten narkolep neurolog neuropat nyresvigt nyresyg ocd olanzapin onkolog operation operer opmaerksomhedsforstyr ordblind osteopor ' +
    'overdosis overvaeg oxazepam palliativ panikan paranoi parese parkinson personlighedsforstyr pneumoni polyneur posttraum praeeklampsi prolaps protese psoriasis psykiatr psykose psykoti ptsd quetiapin ' +
    'reflux retardering risperid ritalin rygmarvsbrok sarkoid sarkom sclerose selvmord selvskad sengevaed sepsis seroquel sertralin skizo sklerose skoliose smertestill smitte socialfobi soevnforstyr soevnloes ' +
    'soevnproblem sondeernaer sovemed spasti spiseforstyrr sprogforstyr stammen stesolid stofskifte stomi straaleb strattera stressramt stresssyg struma subutex suicid svulst syfilis sygedag sygemeld syndrom ' +
    'synshandicap synsnedsaet taleforstyr terminal thyre tilknytningsforstyr tourette tramadol transplant traumat traume trombos tuberkul tumor tvangshandling tvangstank udadreager udbraendt udredning udredt ' +
    'udviklingsforstyr udviklingshaem udviklingshandicap ulceros urinproev vrangforest zoloft',
  anywhere:
    'allergi angst astma betaendelse demens depression diabetes diagnose epilepsi forstyrrelse haemning handicap infektion kraeft lidelse medicin psykose sygdom syndrom traume',
  whole:
    'add anfald angst begavelse blind bmi boerneeksem cutter doed doeende doev eksem eksemet feber iq kemo kol p-piller piller psyk psykiater psykiateren psykisk smerter stress stum ' +
    'syg sygdom syge sygt symptom symptomer terapi tics',
}

export const social: SensitiveWords = {
  stems:
    'adressebeskyt aereskonf aeresrel afgiftn afson afvaenn alkohol amfetamin anbragt anbring anholdt arbejdsloes arresteret arresth asyl bandemed banderel bedrageri biseks blufaerdig boernesag bortfoer ' +
    'brandstift buddhist chikane dagpenge doemt domfaeld drab ecstasy ekstremis escort faengs familiesammen fattig fleksjob flygtning fodlaenke foertidspen foraeldremyndig fordruk gaeld graenseoverskrid ' +
    'haervaerk hashm hashryg heroin hindu hjemloes homoseks husvild illegal incest indbrud islamist jalousi jehova joedisk katolik kokain konfliktfyldt kontanthjaelp kraenk kriminal kriminel krisecent ' +
    'kvindevold ledighedsyd lesbisk ludoman manddrab misbrug misrogt misrygt muslim narko navnebeskyt omskaer omsorgssvigt omsorgsvigt opholdstil overgreb paedofil plejeanbr politianm politisag polititilhold ' +
    'prosti radikalis ressourceforl rockermi roeveri romaer samlivsbrud samvaersret samvaerssag selvtaegt separ sigoejn sigtet skilsmiss skolefravaer skolevaegr spilleafh spillegaeld stalking straffeattest ' +
    'straffes tiltalt transkoen truet trusler tvangsadop tvangsaegt tvangsanbr tvangsfjern tvangsindl tyver ubeskytt udsaettelse udvisning udvist underretning utroskab vaneryg vanroegt varetaegt voldelig ' +
    'voldsd voldsep voldshand voldsof voldsr voldssag voldsud voldtaegt voldtag',
  anywhere: 'misbrug vold overgreb kriminalitet anbringelse svigt afhaengighed gaeld skilsmisse',
  whole:
    'bande dom drak drikker druk drukket fangen fanger fuld fulde hash huslejerestance joint mobbeoffer mobbes mobbet skilt slaaet slaar slog stoffer straf tilhold vold volden',
}
