import { foldToken } from './fold.ts'

/** A set of words in all languages we read, folded as names are. */
function words(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(foldToken),
  )
}

/** Words before which a capitalised or known name is most likely where something is. */
export const PLACE_PREPOSITIONS = words(`
  in at near from to toward towards around outside inside across throughout into within over via beyond between
  fled flee fleeing overran overrun besieged shelled recaptured retook
  à a au aux en dans depuis vers près chez entre hors sur
  en desde hacia cerca hasta entre sobre
  في من إلى الى عند قرب نحو باتجاه جنوب شمال شرق غرب بين داخل خارج حتى دخول اقتحام بلدة مدينة قرية محافظة ولاية`)

/** Words that belong to either use; weaker than the ones above. */
export const WEAK_PREPOSITIONS = words('of by with for on de du des del della da do dos van von على عن')

/** Lower-case words that may stand inside a name. */
export const INNER = words(
  'of the and de la le les du des del los las el al d l da do dos das e y et en sur sous aux a ad an ar as ash az ez es bin ibn upon under on in am im der den san au na nad',
)

/** Kinds of place that follow or come before a name: "Mosul district", "ville de Goma", "قرية". */
export const PLACE_HEADS = words(`
  city town village district province governorate state county region area camp neighborhood neighbourhood suburb
  municipality township subdistrict territory oblast prefecture department island islands valley mountain mountains
  river lake sea gulf bay strait bridge dam crossing border airport port peninsula desert forest coast border road
  highway street square hill hills plain plains quarter locality commune parish ward capital countryside outskirts
  ville village district province gouvernorat état département région zone camp quartier banlieue commune île vallée
  montagne montagnes fleuve rivière lac mer golfe baie détroit pont barrage frontière aéroport territoire localité cercle capitale
  ciudad pueblo aldea distrito provincia gobernación estado departamento región zona campo campamento barrio municipio
  vereda corregimiento isla valle montaña montañas río lago mar golfo bahía puente presa frontera aeropuerto capital
  مدينة بلدة قرية منطقة محافظة ولاية إقليم قضاء ناحية حي مخيم جزيرة جبل نهر بحيرة سد جسر معبر مطار ميناء ريف بلدية
  مديرية ضاحية العاصمة مقاطعة طريق حدود بلدات قرى أحياء مدن
  axe piste sentier tronçon carretera vía trocha colonia fraccionamiento ejido subdivision`)

/** Last words of names of parts, which French and Spanish write small: "Java oriental", "Sumatra del norte". */
export const PARTS = words(`
  nord sud est ouest centre central centrale oriental orientale occidental occidentale septentrional septentrionale
  méridional méridionale intérieur intérieure norte sur este oeste centro interior suroeste sureste noroeste noreste
  suroriental suroccidental nororiental noroccidental`)

/** Last words of names of organisations, units, media, laws, teams. */
export const ORGANISATION_HEADS = words(`
  cell army forces force brigade brigades battalion division regiment corps guard guards police ministry minister department
  agency bureau office commission committee council court tribunal parliament congress senate assembly party front
  movement group groups organization organisation union alliance coalition league federation association society institute
  institution university college school academy hospital clinic bank company corporation corp inc ltd llc airlines airways
  post times news tribune herald gazette journal today daily press tv television radio channel network observer guardian
  telegraph mail review magazine independent center centre foundation fund trust museum theatre theater club united fc
  inter info internationale bleu roja rouge
  schools zoo systems system health council department laboratory laboratories county-council authority administration government programme program project initiative observatory watch mission embassy
  consulate command intelligence service services security defense defence navy convention treaty agreement accord act
  championship championships cup games olympics open festival prize award championship series orchestra ballet
  ministère armée forces police gendarmerie brigade bataillon université école hôpital banque parti front mouvement agence
  ministerio ejército policía brigada batallón universidad escuela hospital banco partido frente movimiento agencia fiscalía
  وزارة جيش قوات شرطة لواء كتيبة كتائب سرايا فيلق فرقة جامعة مستشفى بنك حزب جبهة حركة وكالة هيئة مجلس محكمة سفارة قناة صحيفة`)

/** First words of names of organisations that hold a place further on: "University of Texas". */
export const ORGANISATION_STARTS = words(`
  university bank ministry department embassy consulate government parliament institute college museum archdiocese diocese
  church cathedral bishop archbishop republic kingdom federation commission court radio voice
  real atlético deportivo bayern borussia olympique fc dynamo dinamo shakhtar jeune
  université banque ministère ambassade gouvernement institut musée radio universidad banco ministerio embajada gobierno radio
  جامعة وزارة سفارة حكومة بنك`)

/** Titles and offices that come before a person's name. */
export const TITLES = words(`
  mr mrs ms miss dr prof professor sir lord lady dame president chancellor king queen prince princess emir sheikh imam
  general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private admiral commander officer
  senator sen congressman congresswoman representative rep governor gov mayor minister secretary judge justice attorney
  ambassador spokesman spokeswoman spokesperson director chief chairman coach detective inspector constable pope bishop
  archbishop cardinal father reverend rev rabbi sister brother singer actor actress author activist journalist
  m mme mlle monsieur madame président général colonel commandant capitaine maire ministre gouverneur porte-parole évêque
  señor señora sr sra presidente general coronel capitán alcalde ministro gobernador portavoz vocero obispo
  الرئيس السيد السيدة الشيخ الدكتور العميد العقيد اللواء النقيب الوزير المتحدث الأمير الملك القائد`)

/** First names that are also places; a second capitalised word after one makes it a person. */
export const FIRST_NAMES = words(`
  jordan chelsea paris sydney london austin dallas madison charlotte georgia virginia carolina florence victoria chad
  israel santiago diego jose juan san carlos maria ana luis francisco antonio pedro miguel jorge manuel rosa santa david
  john james robert michael william richard thomas charles joseph daniel paul mark donald george kenneth steven edward
  brian ronald anthony kevin jason jeffrey gary timothy larry frank scott eric stephen andrew raymond gregory joshua
  jerry dennis walter patrick peter harold douglas henry carl arthur ryan roger joe jack albert jonathan justin terry
  gerald keith samuel willie ralph lawrence nicholas roy benjamin bruce brandon adam harry fred wayne billy steve louis
  jeremy aaron randy howard eugene russell bobby martin ernest phillip todd jesse craig alan shawn clarence sean philip
  chris johnny earl jimmy antonio bryan tony mike stanley leonard nathan dale rodney curtis norman allen marvin vincent
  glenn travis jeff jacob lee melvin alfred kyle bradley jesus herbert frederick ray joel edwin don eddie ricky troy
  mary patricia linda barbara elizabeth jennifer susan margaret dorothy lisa nancy karen betty helen sandra donna carol
  ruth sharon michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa brenda amy anna rebecca
  kathleen pamela martha debra amanda stephanie carolyn christine marie janet catherine frances ann joyce diane alice
  julie heather teresa doris gloria evelyn jean cheryl mildred katherine joan ashley judith rose janice kelly nicole
  judy christina kathy theresa beverly denise tammy irene jane lori rachel marilyn andrea kathryn louise sara anne
  jacqueline wanda bonnie julia ruby lois tina phyllis norma paula diana annie lillian emily robin hillary hilary
  ahmed ahmad mohammed mohamed muhammad mahmoud ali hassan hussein omar khaled ibrahim abdullah abdul yusuf yousef
  mustafa said saeed saleh salman nasser karim tariq bashar vladimir ivan sergei dmitri alexander alexei igor boris
  hans klaus pierre jacques francois emmanuel nicolas claude alain xi kim moon narendra imran nelson desmond kofi ban
  tim tom jim bob ben dan sam max matt nick phil ted ron ken greg jon josh luke ian neil graham simon gordon colin
  hugh stuart malcolm nigel trevor clive geoffrey derek barry leslie marc andre felix oscar hugo bernard marcus sebastian
  theresa boris jeremy nicola angela barack donald melania ivanka bernie elizabeth kamala joe`)

/** Words that are towns somewhere but hardly ever meant so; Latin ones capitalised, Arabic ones as they stand. */
export const ORDINARY = words(
  `
  the a an and but or if he she it they we you i his her its their our my this that these those there here what when where
  who why how which while after before since until during as at by for from in into of off on onto out over to up with
  about again all also although among another any are be because been being both can could did do does each either even
  every few first former had has have having i'm is just last late later least less like many may me might more most much
  must near never new next no nor not now of old once one only other others own same several shall should so some still
  such than then though three through thus today together too two under very was were will would yes yet your man men
  woman women people police march may april june july august september october november december january february
  monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter fall god lord king queen street
  north south east west northern southern eastern western central upper lower state states city county town village
  university college school church park bridge river lake mount hill valley house hall center centre hotel hospital
  company group council party army force court office board bank union club team league cup national international
  federal royal general major minor president minister prime chief secretary media news times post star sun globe
  christmas easter muslim islamic islam christian jewish catholic war peace world earth internet facebook google twitter
  apple amazon ford boeing trump obama clinton bush putin reuters photo image video read click share follow best good
  great big small long high low early full free live real true right left black white red green blue gold silver brown
  life love time day week month year night home family children mother father son daughter boy girl friend young
  of mr mrs ms dr st said says say see so most bar show date bath ball best nice split deal reading mobile sandy bay
  interior justice congress liberal unite xinhua capital sens mission channel mass orange salt crystal nino nina
  airport mountain harbour harbor
  hope liberty union independence providence enterprise freedom normal energy battle young page page price grant banks
  eu un nato us isis isil is daesh hamas hezbollah taliban fatah ied ngo ngos usaid unicef unhcr who wfp msf icrc
  le la les un une des du de et ou mais donc or ni car que qui quoi dont où ce cet cette ces il elle ils elles on nous
  vous je tu son sa ses leur leurs mon ma mes ton ta tes notre votre nos vos selon après avant depuis pendant plusieurs
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
  novembre décembre dieu état président ministre armée police tous toutes tout toute deux trois quatre cinq six sept
  el los las un una unos unas y o pero porque que quien cual donde cuando como este esta estos estas ese esa esos esas
  paro bajan
  él ella ellos ellas nosotros usted su sus mi mis tu tus según tras ante desde durante varios varias lunes martes
  miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
  diciembre dios estado presidente ministro ejército policía todos todas todo toda dos tres cuatro cinco seis siete
  السجن سجن المحكمة محكمة الحكم حكم القضية قضية المحامي المتهم الضحية الضحايا التهمة التحقيق الاعتقال الاختطاف الخطف الحبس
  المدرسة المعلم المعلمة الطالب الطلاب المستشفى المريض الطبيب العيادة الدواء الإسعاف المنزل البيت الأسرة العائلة الطفل
  المرأة الرجل النساء الرجال السيارة الشاحنة القافلة المركبة السلاح الذخيرة العبوة الدورية الحاجز النقطة المقر المكتب
  الشركة العمل العمال الراتب الرواتب المال السعر الماء الكهرباء الغذاء المساعدة المساعدات المنظمة الموظف الموظفون السائق
  هجرة الهجرة للهجرة والهجرة الشاطئ دخيل
  الصحيفة القناة المصدر البيان الخبر التقرير الجلسة الاجتماع الانتخابات القانون الدستور المظاهرة الاحتجاج الإضراب
  consejo nacional unidad constitución meridional marítima centro fundación asamblea comisión comité corte
  palma falcon central granada victoria`.replace(/palma falcon central granada victoria/, ''),
)

/** Verbs of speech; a name right before one is a speaker or a capital standing for its government. */
export const SPEECH =
  words(`condemned urged denounced welcomed criticised criticized accused vowed insisted rejected pledged warns says
  condamné dénoncé appelé accusé salué promis exhorté condenó denunció acusó instó exigió advirtió
  أدانت أدان دعت دعا اتهمت اتهم نددت ندد رحبت حذرت حذر قالت نفت نفى طالبت
  said says told added announced stated reported warned claimed denied tweeted wrote argued asked
  a-t-il déclaré affirmé annoncé indiqué précisé dit dijo afirmó anunció declaró aseguró informó señaló قال قالت أعلن أعلنت ذكرت صرح أفاد أكدت أكد`)

/** Bearings, for "12 km north of". Degrees clockwise from north. */
export const BEARINGS: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
  nord: 0,
  est: 90,
  sud: 180,
  ouest: 270,
  norte: 0,
  noreste: 45,
  nordeste: 45,
  este: 90,
  sureste: 135,
  sudeste: 135,
  sur: 180,
  suroeste: 225,
  sudoeste: 225,
  oeste: 270,
  noroeste: 315,
  شمال: 0,
  شمالي: 0,
  شرق: 90,
  شرقي: 90,
  جنوب: 180,
  جنوبي: 180,
  غرب: 270,
  غربي: 270,
}

/** Arabic words and names of people that are towns somewhere; only a preposition or more tells the town. */
export const ARABIC_WORDS = words(`
  محمد أحمد علي حسن حسين محمود إبراهيم خالد عمر عثمان يوسف مصطفى صالح سعيد ناصر كريم طارق عبد الله عبدالله حميد جمال كمال
  سليم سالم رشيد فيصل سلطان فهد ماجد وليد زياد رامي سامي هاني نبيل عادل فؤاد منصور جابر جعفر عباس مهدي هادي رضا كاظم جواد
  النصر السلام الحرية الوحدة النور الأمل الثورة الشعب الوطن الأمن الحق العدل الإسلام السنة الشيعة المقدس
  يوم أمس اليوم غدا صباح مساء ليلة الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت كانون شباط آذار نيسان أيار حزيران
  تموز آب أيلول تشرين يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
  عدد قتل قتلى جرحى جريح مقتل إصابة هجوم قصف غارة انفجار اشتباكات السيول الأمطار مسلح مسلحون مسلحين مدني مدنيون مدنيين مصدر مصادر شخص أشخاص
  كبير صغير جديد قديم عام عامة خاص أول ثان ثالث واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف مليون
  هذا هذه ذلك التي الذي الذين كما بعد قبل منذ خلال أثناء حول ضد مع أو أن إن كان كانت لم لن لا ما قد هو هي هم بين كل بعض غير
  الدولة الحكومة الرئيس الوزير الجيش الشرطة القوات البلاد العالم الغربي الشرقي الشمالي الجنوبي الغربية الشرقية الشمالية الجنوبية`)
