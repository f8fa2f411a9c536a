/**
 * Given names borne in Denmark, by Danes of whatever descent, folded and lower-case, written from general knowledge. It need not be
 * whole: names beside a surname or a word for a person are found without it. In alphabetical order, as in surnames.ts.
 */
export const givenNames =
  'aabye aage aarav aase abbas abdallah abdi abdiaziz abdifatah abdirahman abdul abdulkadir abdullah abdullahi abeba abel abelone abu ada adam addis adel adela adele adem adnan adrian agathe agnes agnete ' +
  'agnieszka ahlam ahmad ahmed ahmet aicha aida aisha aishe aka akram aksel alaa alba albert alberte aleksandar aleksander aleksandra aleksandrs aleksej alem alena alexander alexandra aleyna alfred ali alia ' +
  'alice alin alina allan alma alva alvilda amal amalie amanda amani amelia amina amir amira ammar ana analyn ananthi anas anastasia anastasiia anastazja anca anders andrea andreas andrei andrej andrius ' +
  'andrzej ane aneta anette angelika anh anisa anita anja anker ann anna annabel anne anneli annelise annemarie annemette annette annika anton antonia antonio anwar aqqalu aqqaluk arben ardian arjun ' +
  'arkadiusz arman arnaq arne arnold arta arthur artur arulmoli arun arvid arya asad asbjoern asger asha ashley asiya aske aslan aslaug asma asmaa asmus asta aster astrid august augusta aurora aviaaja aviaja ' +
  'axel aya ayaan ayan ayham ayhan ayla aylin aynur ayoub ayse aysegul ayub aziz aziza azra bahar balder bao baran barbara bartosz bashar bashir bastian batoul batul beata beate beatrice beatriz behzad bella ' +
  'bendt benedikte benjamin benny bent bente bereket berfin berit bernhard bernt bertha bertil bertram besnik betina bettina beyza bibi bilal bilan binh biniam birger birgit birgitta birgitte birte birthe ' +
  'bjarke bjarne bjarni bjoern blerim bo bodil boerge bogdan boje boris bozena brandon brandur branko brian britt britta brittany bruna bruno bryan burak burcu camila camilla can canan carina carit carl ' +
  'carla carlo carlos carmen carolina caroline carsten casper cathrine cecilia cecilie cedric celina cem cemal cemile ceren cezary charlotte chi chloe christa christel christer christian christiane christina ' +
  'christine christoffer christopher cindy clara claus clemens connie conny conrad cornelia cristian cristina dagmar dagmara dagny dalal dalia damian dania daniel daniela daniella danny danuta daria dariusz ' +
  'david dawit debbie deepak dejan deniz dennis derek diana didrik diego dijana dilan dilara dima dina dinesh ditlev ditte dmitrij dmytro dominik dorete doris dorit dorota dorte dorthe dorthea dragan dragana ' +
  'drita duc dung dunya dusan dylan ea ebba ebbe ebrahim ebru eda eddie edel edith eduardo edvard edward edyta efrem egon ehsan eigil einar ejner ejvind ela elena eleonora elham eli elias elif elin elina ' +
  'eline elisa elisabeth elise elizabeth ella ellen elli ellie ellinor elliot elna elsa else elsebeth elvira elzbieta emil emilia emilie emily emina emine emir emirhan emma emmy enes enisa enver erdal erica ' +
  'erik erika erkan erling ernst esben eskild esma esperanza esra esther ethan eva evan evelyn evy ewa ewelina eydna eymen eyob fabian fadi fadma fadumo faisal farah farhad farhan farid farida faris farzana ' +
  'fatemeh fatih fatima fatma fatme fatmir fawzi faysal felix ferdinand ferhat feride fernanda fernando filip filippa filmon filsan finn fiona firat fitsum flemming flora florin folke francesca francisco ' +
  'franciska frank freddy frede frederik frederikke freja freweini frida fridolin frits fritz frode furkan gabriel gabriela gabriele gamze george gerda gert ghada giovanni gitte giulia glenn gonzalo goran ' +
  'gordana gorm grace grazyna grete grethe grzegorz gudmundur gudny gudrun gul gulay gulsen gunhild gunnar gunner gunvor gustav gyda haben hadi hadil hafsa hai haifa hailey hakan halima halime halina hamid ' +
  'hamida hamse hamza hana hanad hanan hani hanna hannah hanne hannibal hans harald harriet harry harun hasan hasna hassan hatice hawa hayat hector hedda hedvig heidi heine helen helena helene helga helge ' +
  'helgi hella helle hemming henning henny henriette henrik henry herbert herdis heri herluf herman hermann hiba hibo hilal hjalmar hjalti hoa hoda hodan holger hong hossein hubert huda hugo huong husein ' +
  'hussein huy ib iben ibrahim ida idil idris ifrah igor ihor ikram ilhan ilir ilona ilse ilyas iman imran ina inaluk inas ines inga inge ingeborg ingelise inger ingolf ingrid ingvard inuk inuuteq ioan ioana ' +
  'ion irene irfan irina iris irma iryna isa isabel isabella isak isha ishak islam ismail israa issa iva ivalu ivan ivana iver ivik iwona izabela jacek jack jackie jackson jacob jacqueline jadranka jadwiga ' +
  'jafar jakob jakub jakup jamal james jamie jamila jamilah jan jana janani jane janet janina janne janni jannie jannik janusz jaroslaw jasmin jasmina jason jawad jayden jeanette jeanne jeffrey jelena ' +
  'jennifer jennilyn jens jeppe jerzy jes jesper jessica jette jill jim jimmi jimmy jo joachim joan joanna jocelyn joe joergen joern jogvan johan johann johanna johanne johannes john johnny jolanta jon jonas ' +
  'jonatan jonathan jonna jordan jorge jorunn jose josefine joseph josephine joshua jovana juan juana julia juliana juliane julie julio julius justin jutta jytte kaare kacper kader kadir kadriye kai kaj ' +
  'kalle kamal kamil kamilla kamma kanya karen karim karima karin karina karl karla karliina karlo karna karolina karoline karsten kasper katarzyna kate kateryna kathe kathrine katie katja katrine kavitha ' +
  'kay kaya keld kelly kemal kenan kenn kenneth kenni kenny kent kevin khadija khadra khaled khalid khalil khanh kibrom kidane kim kinga kira kirsten kirstin kirstine kista kit kjeld kjell klara klaus knud ' +
  'konrad kosovare kristian kristiane kristin kristina kristine kristoffer krystyna krzysztof kubra kujallaq kumar kurt kyle laerke laila lakshmi lamia lan lars lasse latifa lauge laura lauren laurens ' +
  'laurids laurits lauritz laust layan layla lea leif leila lena lene lennart lenny leo leon leonora leopold leyla liam lidia lilian lilje lilli lilly lily lina linda lindita line linh linnea linus lis lisa ' +
  'lisbet lisbeth lise liselotte lissi lissy liv liva lizzi ljiljana ljubica loan logan loke lone long lorenz lorenzo lotta lotte louis louisa louise lovisa luam lubna luca lucas lucia lucy lucyna ludvig ' +
  'luigi luis luise lukas lukasz luna lykke maaliaaraq maciej madison mads magda magdalena magdalene magne magnhild magnus maha mahdi mahmoud mahmud mahmut mai maia maibritt maiken maj maja majbrit majbritt ' +
  'majken maksym malak malee malene malgorzata maliina malik malika malou malte malthe malu mansour maram marc marcin marco marcus marek margit margot margrete margrethe maria mariam mariana marianne maribel ' +
  'maricel marie marija marijana marika marinus mario mariola marites mariusz marjun mark marko markus marlene marta martha marthe martin martine marwa marwan maryam mason masoud mateo mateusz mathea mathias ' +
  'mathilda mathilde matias matilde matteo matthew matti maud max maximilian mebrahtu megan mehdi mehmet melanie melek melike melina melissa meral merete merethe merle meron merve meryem mette mia michael ' +
  'michaela michelle mie miguel mihaela mihai mihret mikael mikala miki mikkel mikkeline milan milas milena milica milla mille milo mina minh minik minna mira mirela miriam mirjana miroslav miroslaw mladen ' +
  'mogens mohamad mohamed mohammad mohammed molly mona monica monika moritz morten mouna mounir muhammad muhammed muna murat musa mustafa mustafe my mynte naasunnguaq nabil nada nadeem nadia nadja naima naja ' +
  'najaaraq nana nanette nanna nasir nasra nasrin natalia natalie natalija natalya natasha nathan natnael nattaya nawal naya nazan nazli neha nemanja nenad nermin nesrin nete nga ngoc nguyet nhi nicholas ' +
  'nicklas nicolai nicolaj nicole nicoline niels nikita niklas nikola nikolaj nikoline nimo nina nirmala nivi niviaq nivikka noa noah noel nola noor nora norma nour noura nova nuka nukaaka nura nuran nurcan ' +
  'nuri oana oda oddny odin oejvind oesten oksana olaf olafur olav ole oleh oleksandr oleksandra oleksii olena olga olha oliver olivia oluf omar omer omid ondrej orhan oscar oskar osman osvald otto ove ozan ' +
  'ozge ozlem paarma pablo palle paneeraq paninnguaq paolo parisa parvin patrick patrycja paul paula pauli paulina pauline paulo pavia pawel peder pedro pelle per pernille petar peter petra petrea petru ' +
  'philip philippa phillip phuong pia pil pilar piotr pipaluk pooja pornthip poul pradeep preben priya qasim qivioq quang quoc qupanuk quynh rabia rachel radoslaw radu rafael rafal ragna ragnhild rahel rahma ' +
  'rahmo rahul rahwa rajesh ralf ralph ramesh rami rana randi randy rane rania rannva raquel rashid rasmus ravi rayan raza rebecca rebekka reem regin regitze regner renata renate rene reza ricardo richard ' +
  'rie rigmor rikke rima rita robel robert robertas robin rodrigo roger roj rojda rojin roksana roland rolf roman ronahi ronja ronni ronnie ronny rosa rosalie rosario rose rosemarie rosita roukaya rowena ' +
  'ruben rudi rudolf rukiya rune runi ruqia ruslan ruth ruzica ryan ryszard saad saba sabah sabina sabine sabrina sacha sadia safa safia safiya saga sahra said saida salah salam saleh salem salik salim sally ' +
  'salma saman samar sami samia samir samira samiya samrawit samson samuel sanaa sander sandra sanela sangeeta sanja sanjay sanne santiago sara sarah sarya sasa sathya scarlett sead sean sebastian sedat ' +
  'selam selim selin selina selma selvi semhar semra senait sequssuna serdar sergej sergio sergiu serhii serkan serpil sevda severin sevgi shabnam shadi shahid shamsa shane shannon shanti sharon sherin ' +
  'shirin sibel sidney sidra siff sigga signe sigrid sigurd sigurdur siham sikkersoq silas silja silje silke sille simon simone simret sinan sine siri siriporn sissel siva sivakumar sive sixten sladjana ' +
  'slawomir slobodan smilla snezana snorri soelve soeren soes soffi sofia sofie solomiia solveig solvej somchai son sonja sonny sophia sophie soraya soren stanislaw stanley steen stefan stefania steffen ' +
  'stella sten stephanie steven stewart stig stine stinna storm suad suhayb suleiman suleyman sultan sumaya sumeyye sunita sunneva supaporn suresh sus susan susanna susanne susse sven svend svenn svenning ' +
  'sverre svetlana svitlana sydney sylvia sylwia synne szymon tadeusz tage taha tahir tam tamara tanja tarek tarik tatiana tatjana taylor tea teis tekle tenna teresa tesfay tetiana thanh thao thea theis theo ' +
  'theodor theodora therese thi thilde thit thomas thor thora thorbjoern thorkild thorvald thusha thuy thyge thyra tien tiffany tilde tim tina tine tiril tittus tobias toke tom tomasz tommy tonny tony torben ' +
  'tore torkil torsten tove toves tracy trang travis trine troels tsegay tuan tuba tue tugba tulle tuperna turid tuyet tyler tyra uffe ugur uiloq ujuunnguaq ulf ulla ulloriaq ulrich ulrik ulrikke umar umut ' +
  'upernaq ursula urszula usman vadim valborg valdemar valentin valentina valeria valon van vanessa vasile vera verner veronika vesna vibe vibeke victor victoria vigga viggo vijay viktor viktoria viktoriia ' +
  'vilfred vilhelm vilja villads villiam villy vilma vimala vincent vinh viola violet violeta visar vita vitalii vittoria vitus vivi vivian vivianne vladimir volodymyr vy wael wafa walid walter wanda wanida ' +
  'warda wendy weronika wieslaw wiktoria wilhelm willads william willy winta witold wojciech xander xasan ximena xuan yahya yakub yana yara yaser yasin yasir yasmin yasmine yen yevhen ylva yohannes yonas ' +
  'yordanos younes yousef yousif yousra youssef yrsa yulia yuliia yurii yusra yusuf yvonne zahra zahraa zainab zakaria zaki zaynab zbigniew zdravko zehra zeinab zeki zeliha zemen zeynep zlatan zoe zofia ' +
  'zohra zoran zorica zoya zuhal zuzanna'
