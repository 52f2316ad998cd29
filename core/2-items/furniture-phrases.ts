import { ownCopy } from '#core/text/own-copy.ts'

/** Words that stand in page furniture in our languages, at the start of a block or as the whole of a short one. */
const OPENINGS =
  /^(?:skip to (?:main )?content|(?:image|photo|slide|foto|bild) \d+ (?:of|de|sur|von)\b.{0,8}$|caption$|close$|menu$|\d+ shares?$|continue reading below|article continues below|back to top|share (?:this|on|via|article)|shares?\b.{0,12}$|follow us|subscribe|sign up|log ?in\b|read more|read also|see also|also read|click here|print this|e?-?mail this|advertisement|sponsored|related (?:articles?|stories|news|posts|content|topics)|more (?:on this|from|stories|news)|recommended|most (?:read|popular)|trending|you may (?:also )?like|don'?t miss|leave a (?:reply|comment)|comments?\b.{0,15}$|view comments|post a comment|no comments|tags?:|topics?:|filed under|categories:|posted in|copyright|©|\(c\) \d{4}|all rights reserved|terms of (?:use|service)|privacy policy|we use cookies|this (?:web)?site uses cookies|by (?:continuing|clicking|using this)|accept (?:all )?cookies|download (?:the|our) app|join (?:our|us)|support (?:our|us)|donate|enter your e-?mail|please enable javascript|your browser|loading\.{0,3}$|previous (?:article|post)|next (?:article|post)|watch:|listen:|image (?:source|credit|copyright)|photo(?:graph)?(?:s| credit| by)?:|getty images|file photo|updated? (?:on|at)|published (?:on|at|:)|last (?:updated|modified)|posted (?:on|by|at)|(?:\d+ )?min(?:ute)?s? read|aller au contenu|retour en haut|partager|suivez-nous|s'abonner|abonnez-vous|lire aussi|à lire aussi|lire la suite|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|connexes)|publicité|inscrivez-vous|se connecter|tous droits réservés|politique de confidentialité|nous utilisons des cookies|ce site utilise des cookies|laisser un commentaire|commentaires?\b.{0,15}$|mots-clés|saltar al contenido|ir al contenido|volver arriba|compart(?:ir|e)\b|síguenos|suscríbete|suscribirse|lea también|leer más|lee también|(?:te|le|les) (?:puede|podría) interesar|también te puede interesar|te recomendamos|lea además|vea también|mira también|notas relacionadas|más (?:información|noticias|leídas?)|noticias relacionadas|artículos relacionados|publicidad|iniciar sesión|regístrate|todos los derechos reservados|política de privacidad|utilizamos cookies|este sitio (?:web )?(?:utiliza|usa) cookies|deja un comentario|comentarios?\b.{0,15}$|etiquetas|الانتقال إلى المحتوى|تخطي إلى المحتوى|العودة إلى الأعلى|إلى الأعلى|شارك|مشاركة|تابعونا|تابعنا|اشترك|اقرأ أيضا|اقرأ المزيد|إقرأ أيضاً|اقرأ أيضاً|مواضيع ذات صلة|مقالات ذات صلة|أخبار ذات صلة|اخبار متعلقة|إعلان|تسجيل الدخول|جميع الحقوق محفوظة|سياسة الخصوصية|نستخدم ملفات تعريف الارتباط|يستخدم هذا الموقع|اترك تعليقا|التعليقات|كلمات مفتاحية|الوسوم|mehr zum thema|lesen sie auch|schon gelesen|weiterlesen:?$|auch interessant|das könnte sie|anzeige$|kommentare?\b.{0,15}$|teilen\b.{0,20}$|jetzt (?:abonnieren|anmelden)|zur startseite|nach oben|alle rechte vorbehalten|wir verwenden cookies|leia (?:mais|também)|veja também|compartilhe|assine|siga-nos|todos os direitos reservados|leggi anche|condividi|читайте также|поделиться|подпис(?:ывайтесь|аться)|комментарии|реклама$|все права защищены|читайте також|поділитися|коментарі)/i

const ANYWHERE =
  /sign up (?:for|to) (?:our|the|receive)|subscribe (?:to|now|today)|(?:our|daily|weekly|free) newsletter|follow (?:us|@\w+|\w+ on (?:twitter|facebook|instagram))|like us on facebook|click here to|all rights reserved|terms (?:of (?:use|service)|and conditions)|privacy policy|cookie policy|(?:accept|use of) cookies|enable javascript|may not be (?:published|reproduced|republished)|without (?:the )?(?:prior|express) (?:written )?(?:permission|consent)|abonnez-vous à|inscrivez-vous à|notre newsletter|suscríbete a|nuestro boletín|nuestro canal|اشترك في|تابعونا على|النشرة البريدية|(?:our|the) (?:morning|evening|daily|weekly) letter\b.{0,20}enter your|enter your (?:e-?mail )?address (?:below|here)|(?:saisissez|indiquez|entrez) votre (?:adresse|courriel|e-?mail)|(?:escriba|introduzca|escribe|introduce|deje) su (?:dirección|correo)|unseren? newsletter|join the conversation|read our comment policy|have a (?:news )?tip|download our app/i

/** Whether a block is page furniture by its words. */
export function isFurniturePhrase(text: string): boolean {
  if (text.length >= 260) return false
  if (text.length > LONGEST_KEPT) return judge(text)
  let known = judged.get(text)
  if (known === undefined) {
    known = judge(text)
    if (judged.size >= MOST_JUDGED) judged.clear()
    judged.set(ownCopy(text), known)
  }
  return known
}

/** The pages of one outlet say the same around their articles: what was judged of short blocks, as most of these are, is kept. */
const LONGEST_KEPT = 60
const MOST_JUDGED = 4000
const judged = new Map<string, boolean>()

function judge(text: string): boolean {
  if (text.length < 160 && OPENINGS.test(text))
    return text.length < 60 || !/[.!?…。؟]["”’»)]*$/.test(text) || ANYWHERE.test(text)
  return ANYWHERE.test(text)
}

const CUTS =
  /^(?:related(?: \w+){0,3}|read (?:more|next|also)|more (?:on|from|stories|news|in|about|like this)\b.*|more (?:\w+ ){1,3}(?:stories|news|coverage|articles|reading)|see also|you (?:may|might) (?:also )?(?:like|be interested).*|recommended.*|most (?:read|popular|viewed).*|popular (?:posts|stories|articles).*|latest (?:news|posts|stories).*|trending.*|(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:reply|comment)|join the (?:conversation|discussion)|post a comment|about the authors?|further reading|don'?t miss|what to read next|up next|editor'?s (?:picks|choice)|lire aussi.*|à lire(?: aussi)?.*|voir aussi|sur le même (?:sujet|thème)|dans la même (?:rubrique|catégorie)|articles? (?:liés|similaires|connexes|récents)|(?:\d+ )?commentaires?.*|laisser un commentaire|les plus lus|vous aimerez aussi.*|lea también.*|notas relacionadas|lee también.*|también te puede interesar.*|te puede interesar.*|noticias relacionadas|artículos relacionados|más (?:noticias|leíd[oa]s|sobre|en).*|(?:\d+ )?comentarios?.*|deja (?:un|tu) comentario|relacionad[oa]s|اقرأ أيضا.*|اقرأ أيضاً.*|إقرأ أيضا.*|مواضيع ذات صلة|مقالات ذات صلة|أخبار ذات صلة|ذات صلة|المزيد من.*|الأكثر قراءة|التعليقات.*|اترك تعليق.*|mehr zum thema.*|(?:\d+ )?kommentare?.*|weitere (?:artikel|beiträge|meldungen|themen|nachrichten).*|lesen sie auch.*|auch interessant.*|das könnte (?:sie|dich).*|ähnliche (?:artikel|beiträge).*|schreibe? einen kommentar|verwandte (?:artikel|beiträge|themen)|meistgelesen|leia (?:mais|também).*|veja também|leggi anche.*|читайте также.*|по теме.*|комментарии.*|похожие.*)\s*[:…»>]?$/i

/** Whether a heading or short line begins what follows the article: related stories, comments, author's portrait. */
export function isEndOfArticle(text: string): boolean {
  return text.length < 70 && CUTS.test(text)
}
