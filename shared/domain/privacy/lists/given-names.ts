/**
 * Given names borne in Denmark, folded and lower-case, written from general knowledge: Danish and Nordic ones first, then the
 * larger groups of newer Danes. It need not be whole: names beside a surname or a word for a person are found without it.
 */
export const givenNames =
  'aage abel abelone ada adam adele agathe agnes agnete aksel albert alberte alexander alexandra alfred alice alma alva alvilda amalie amanda amelia ' +
  'anders andrea andreas ane anette anita anja anker ann anna annabel anne annelise annemarie annemette anneli annette annika anton antonia arne arnold arthur ' +
  'arvid asbjoern asger aske asta astrid asmus august augusta aurora axel balder barbara bastian beate beatrice bella bendt benedikte benjamin benny bent ' +
  'bente berit bernhard bernt bertha bertil bertram betina bettina bibi birger birgit birgitte birgitta birte birthe bjarke bjarne bjoern bo bodil boerge boje boris brian britt ' +
  'britta bruno carina carit carl carla carlo carolina caroline carsten casper cathrine cecilia cecilie charlotte christa christel christer christian christiane ' +
  'christina christine christoffer clara claus clemens connie conny conrad cornelia dagmar dagny daniel daniela daniella david dennis diana didrik ditlev ' +
  'ditte dorete doris dorit dorte dorthe dorthea ea ebba ebbe eddie edel edith edvard egon eigil einar ejner ejvind elena eleonora eli elias elin elina ' +
  'eline elisa elisabeth elise ella ellen elli ellinor elna elsa elsebeth else elvira emil emilia emilie emma emmy erica erik erika erling ernst esben ' +
  'esben eskild esther eva evelyn evy ewa fabian felix ferdinand filip filippa finn fiona flemming folke franciska frank freja freddy frede frederik frederikke ' +
  'frida fridolin frits fritz frode gerda gert gitte gorm grete grethe gudrun gunhild gunnar gunner gunvor gustav gyda hannah hanna hanne hannibal hans harald harry hedda hedvig ' +
  'heidi heine helena helene helga helge helle hella hemming henning henny henriette henrik herbert herdis herluf hermann herman hjalmar holger hugo ib ida ilse ' +
  'ina ines inga inge ingeborg ingelise inger ingolf ingrid ingvard ioan irene iris irma isa isabel isabella isak iva ivan iver jack jacob jacqueline jakob jan jane janne ' +
  'janni jannie jannik jasmin jeanette jeanne jens jeppe jes jesper jette jill jim jimmi jimmy jo joachim joan joanna johan johanna johanne johannes john johnny jon ' +
  'jonas jonatan jonathan jonna jorunn josefine josephine joergen juliane julie julius juliana jutta jytte kaare kaj kai kamilla karen karin karina karl karla karlo karna karoline karsten ' +
  'kasper kate kathe kathrine katja katrine kay keld kenn kenneth kent kenni kenny kim kira kirsten kirstin kirstine kit kjeld kjell klara klaus knud konrad kristian kristiane ' +
  'kristina kristine kristoffer kurt laerke lars lasse laura laurids lauritz laurits laust lea leif leila lena lene leo leon leonora lennart leopold lenny lilian lilli lilly lily line linda ' +
  'linnea linus lis lisa lisbet lisbeth lise liselotte lissi lissy liv liva lizzi lone lorenz loke lotta lotte louis louisa louise lovisa luca lucas lucia ' +
  'ludvig luise lukas luna lykke lilje mads magda magdalene magne magnhild magnus mai maia maibritt maiken maja maj majbrit majbritt majken malene malou malte malthe margit margot margrethe margrete ' +
  'maria marianne marie marika marinus mark markus marlene marta martha marthe martin martine mathea mathias mathilda mathilde matilde matias matti maud max maximilian merethe merete merle ' +
  'mette mia michael michaela michelle mie mikael mikala mikkel mikkeline mille milla milas milo minna mira miriam mogens mona monica monika morten moritz mynte nadia nadja nanna nana nanette ' +
  'natalia natalie natasha nete nicklas nicolai nicolaj nicoline niels nikita niklas nikolaj nikoline nina noah noel nola nora norma oda odin ole olav olaf olga oliver olivia ' +
  'oluf olivia oscar oskar osvald otto ove palle pauli paul paula paulina pauline peder per pernille peter petra petrea pelle pia philip philippa poul preben ragna ragnhild ralf ralph randi rane ' +
  'rasmus rebecca rebekka regitze regin regner rene renate rene richard rie rigmor rikke rita robert robin roger roland rolf ronja ronni ronnie ronny rosa rose rosemarie rosita ruben rudi rudolf ' +
  'rune ruth sabina sabine sally samuel samson sandra sanne sara sarah sebastian selma severin signe sigrid sigurd silas silja silje silke simon simone sine siri sissel sive sixten ' +
  'sofia sofie solveig solvej sonja sonny soeren soes sophia sophie soffi soren stanley steen steffen stella sten stephanie stig stinna stine storm susan susanna susanne susse sus svend svenn sven sverre sylvia synne ' +
  'soelve sacha tage tamara tanja tea teis tenna teresa thea theis theo theodor therese thilde thit thomas thor thora thorbjoern thorkild thorvald thyra thyge tilde tim tina tine tiril tobias ' +
  'toke tom tommy tonny tony torben tore torkil torsten tove toves trine troels tue tulle tyra ulf ulla ulrich ulrik ulrikke ursula uffe valborg valdemar valentin valentina vanessa vera verner vibe vibeke victor ' +
  'victoria viggo vigga viktor viktoria vilhelm vilfred villads villiam villy vilma vincent viola violet vita vitus vivi vivian vivianne wilhelm willads william willy xander ylva yrsa yvonne ' +
  'aase aslaug aabye oejvind oesten alba alfred ellie emily evan lauge laurens mason noa nova otto pil sander saga theodora ' +
  'aka aqqaluk arnaq aviaaja aviaja aqqalu inaluk inuk inuuteq ivalu ivik karliina kista kujallaq maliina malik maaliaaraq malu miki minik najaaraq naja naasunnguaq nivi nivikka niviaq nukaaka nuka paarma ' +
  'paneeraq paninnguaq pavia pipaluk qivioq qupanuk salik sikkersoq sequssuna tittus tuperna ujuunnguaq uiloq ulloriaq upernaq ' +
  'brandur bjarni dania eydna gudny heri hjalti jakup jogvan marjun oddny pauli rannva runi sigga sunneva torkil turid gudmundur sigurdur helgi kristin olafur johann snorri ' +
  'ahmad ahmed ahmet abbas abdallah abdi abdiaziz abdifatah abdirahman abdul abdulkadir abdullah abdullahi abu adel adem adnan ahlam aicha aida aisha aishe akram alaa aleyna ali alia amal amani amina amir amira ' +
  'ammar anas anisa arman arya asad asha asiya asma asmaa aslan aster aya ayaan ayan ayham ayhan ayla aylin aynur ayse aysegul ayub aziz aziza azra bahar bashar bashir batoul batul baran behzad ' +
  'berfin beyza bilal bilan burak burcu canan can ceren cem cemal cemile dalia dalal deniz dilan dilara dima dina dunya ebru ebrahim eda ehsan ela elham elif emine emir emirhan enes enver erdal erkan esma esra ' +
  'eymen fadi fadma fadumo faisal farah farid farida faris fatih fatima fatma fatme fatemeh farhad farhan farzana faysal fawzi ferhat feride filsan firat furkan gamze ghada gul gulsen gulay hadi hadil hafsa haifa hakan halima halime ' +
  'hamid hamida hamse hamza hana hanan hanad hani hani harun hasan hasna hassan hatice hawa hayat hiba hibo hilal hodan huda hussein husein hossein hoda ibrahim idil idris ifrah ikram ilhan ilyas iman imran inas irfan isha ishak islam ' +
  'ismail israa issa jafar jamal jamila jamilah jana jawad kader kadir kadriye kamal karim karima kemal kenan khadija khadra khaled khalid khalil kubra laila lamia latifa layla leyla lina lubna maha mahdi mahmoud mahmut mahmud malak malika ' +
  'mansour maram mariam marwa marwan maryam masoud mehdi mehmet melek melike meral merve meryem mina mohamad mohamed mohammad mohammed mona mounir mouna muhammed muna muhammad murat musa mustafa mustafe nabil nada nadeem nadia naima nasir nasra nasrin ' +
  'nawal nazan nazli nermin nesrin nimo noor noura nour nura nuran nurcan nuri omar omid omer orhan osman ozan ozge ozlem parisa parvin qasim rabia rahma rahmo rana rami rania rashid rayan raza reem reza rima roj rojda rojin ronahi roukaya rukiya ruqia ' +
  'saad sabah sabrina sadia safa safia safiya sahra said saida salah salam saleh salem salim salma saman samar sami samia samir samira samiya sanaa sarya sead sedat selim selin selma semra serdar serkan serpil sevda sevgi shabnam shadi shahid ' +
  'shamsa sherin shirin sibel sidra siham sinan soraya suad suhayb suleiman suleyman sultan sumaya sumeyye tahir tarek tarik taha tuba tugba umut umar usman ugur wafa wael walid warda xasan yahya yakub yara yasin yasmin yasmine yasir yaser younes yousef yousra yusuf ' +
  'yusra zahra zahraa zainab zaki zakaria zaynab zehra zeinab zeki zeliha zeynep zoya zohra zuhal ' +
  'adela agnieszka aleksander aleksandra aleksandar aleksej aleksandrs alina alena alin anastasia anastasiia andrei andrej andrzej andrius anca aneta anastazja angelika arkadiusz artur bartosz beata bogdan bozena branko cezary cristina cristian dagmara damian danuta daria dariusz dejan dijana ' +
  'dmitrij dmytro dominik dorota dragan dragana dusan edyta elzbieta emina enisa ewelina florin gabriel gabriela gabriele goran gordana grazyna grzegorz halina hubert ihor ilona ioana ion iryna irina ivana iwona izabela jacek jadwiga jadranka jakub jasmina jan janina janusz jaroslaw jelena jerzy joanna jolanta ' +
  'jovana kacper kamil karolina katarzyna kateryna kinga krystyna krzysztof lidia ljiljana ljubica lucyna lukasz maciej magdalena maksym malgorzata marcin marek mariola mariusz marko marta marija marijana mateusz mihai mihaela milan milena milica mirjana mirela miroslav miroslaw mladen monika natalija natalya nemanja nenad nikola ' +
  'oana oksana oleh oleksandr oleksandra oleksii olena olha ondrej patrycja pawel petar petru piotr radoslaw rafal radu renata robertas roksana roman ruslan ruzica ryszard sanela sanja sasa serhii sergej sergiu sladjana slawomir slobodan snezana solomiia stanislaw stefan stefania svetlana svitlana sylwia szymon ' +
  'tadeusz tatiana tatjana tetiana tomasz urszula vadim vasile veronika vesna viktoriia violeta vitalii vladimir volodymyr wanda weronika wieslaw wiktoria witold wojciech yana yevhen yulia yuliia yurii zbigniew zdravko zlatan zofia zoran zorica zuzanna arben ardian arta besnik blerim drita fatmir flora ilir kosovare lindita valon visar ' +
  'anh bao binh chi dung duc hai hoa hong huong huy khanh kim lan linh loan long mai minh my nga ngoc nhi nguyet phuong quang quoc quynh son tam thanh thao thi thuy tien trang tuan tuyet van vinh vy xuan yen ' +
  'ananthi arun arulmoli dinesh janani kavitha kumar lakshmi nirmala pradeep priya rajesh ramesh ravi sangeeta sanjay sathya selvi shanti siva sivakumar suresh sunita thusha vijay vimala aarav anita arjun deepak neha pooja rahul ' +
  'maricel rosalie jocelyn marites maribel rowena analyn jennilyn supaporn somchai malee nattaya kanya siriporn wanida pornthip ' +
  'ana antonio beatriz bruna camila carlos carmen diego eduardo esperanza fernanda fernando francesca francisco giulia giovanni gonzalo jorge jose juan juana julio lorenzo lucia luigi luis marco mariana mario matteo miguel pablo paolo paulo pedro pilar rafael raquel ricardo rodrigo rosario santiago sergio sofia valeria vittoria ximena ' +
  'abel abeba addis alem bereket biniam dawit efrem eyob filmon fitsum freweini haben helen kidane kibrom luam mebrahtu meron mihret natnael rahel rahwa robel saba samrawit selam semhar senait simret tekle tesfay tsegay winta yohannes yonas yordanos zemen ' +
  'ashley brandon brittany bryan chloe christopher cindy danny debbie derek dylan edward elizabeth emily ethan george grace hailey harriet henry jackie jackson james jamie janet jason jayden jeffrey jennifer jessica joe jordan joseph joshua justin karen katie kelly kevin kyle lauren liam logan lucy madison marcus matthew megan melanie melissa nathan nicholas nicole noel patrick rachel randy ryan ' +
  'scarlett sean shane shannon sharon sidney simon steven stewart sydney taylor tiffany tracy travis tyler wendy zoe'
