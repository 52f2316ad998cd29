import type { Language } from '../world/language.ts'

/** The words around an article: navigation, notices, links. They are furniture an extraction must drop. */
export type PageWords = {
  sections: string[]
  skip: string
  cookies: string
  accept: string
  share: string
  related: string
  most: string
  newsletter: string
  by: string
  comments: string
  footer: string
  top: string
}

export const PAGE_WORDS: Record<Language, PageWords> = {
  en: {
    sections: ['Home', 'Security', 'Provinces', 'Economy', 'Sport', 'Culture', 'Opinion'],
    skip: 'Skip to main content',
    cookies: 'This site uses cookies to remember your choices. You can change your settings at any time.',
    accept: 'Accept all',
    share: 'Share this article',
    related: 'Related stories',
    most: 'Most read',
    newsletter: 'Get our morning letter. Enter your address below.',
    by: 'By our newsroom',
    comments: 'Comments are closed for this article.',
    footer: 'Terms of use · Privacy · Contact · All rights reserved',
    top: 'Back to top',
  },
  fr: {
    sections: ['Accueil', 'Sécurité', 'Provinces', 'Économie', 'Sport', 'Culture', 'Idées'],
    skip: 'Aller au contenu principal',
    cookies: 'Ce site utilise des cookies pour mémoriser vos choix. Vous pouvez modifier vos réglages à tout moment.',
    accept: 'Tout accepter',
    share: 'Partager cet article',
    related: 'À lire aussi',
    most: 'Les plus lus',
    newsletter: 'Recevez notre lettre du matin. Saisissez votre adresse ci-dessous.',
    by: 'Par la rédaction',
    comments: 'Les commentaires sont fermés pour cet article.',
    footer: 'Conditions d’utilisation · Confidentialité · Contact · Tous droits réservés',
    top: 'Haut de page',
  },
  es: {
    sections: ['Inicio', 'Seguridad', 'Provincias', 'Economía', 'Deporte', 'Cultura', 'Opinión'],
    skip: 'Saltar al contenido principal',
    cookies: 'Este sitio utiliza cookies para recordar sus preferencias. Puede cambiarlas en cualquier momento.',
    accept: 'Aceptar todo',
    share: 'Compartir este artículo',
    related: 'Noticias relacionadas',
    most: 'Lo más leído',
    newsletter: 'Reciba nuestra carta de la mañana. Escriba su dirección abajo.',
    by: 'Por la redacción',
    comments: 'Los comentarios están cerrados en este artículo.',
    footer: 'Condiciones de uso · Privacidad · Contacto · Todos los derechos reservados',
    top: 'Volver arriba',
  },
  ar: {
    sections: ['الرئيسية', 'الأمن', 'المحافظات', 'الاقتصاد', 'الرياضة', 'الثقافة', 'الرأي'],
    skip: 'انتقل إلى المحتوى الرئيسي',
    cookies: 'يستخدم هذا الموقع ملفات تعريف الارتباط لحفظ اختياراتك، ويمكنك تغيير الإعدادات في أي وقت.',
    accept: 'قبول الكل',
    share: 'شارك هذا الخبر',
    related: 'أخبار ذات صلة',
    most: 'الأكثر قراءة',
    newsletter: 'اشترك في رسالتنا الصباحية. أدخل عنوانك أدناه.',
    by: 'بقلم هيئة التحرير',
    comments: 'التعليقات مغلقة على هذا الخبر.',
    footer: 'شروط الاستخدام · الخصوصية · اتصل بنا · جميع الحقوق محفوظة',
    top: 'إلى الأعلى',
  },
}
