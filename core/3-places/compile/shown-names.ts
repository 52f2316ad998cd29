/** Countries whose GeoNames carry dots and hooks for letters of another script, which no newspaper prints. */
const TRANSLITERATED = new Set(
  'AE AF AM BD BH BY DZ EG EH GE IL IN IQ IR JO KG KM KW KZ LB LK LY MM MN NP OM PK PS QA RU SA SD SY TJ TM TN UA UZ YE'.split(
    ' ',
  ),
)

/** The name to show for a place: as English texts print it; the original stays one of its names. */
export function shownName(name: string, country: string): string {
  if (!TRANSLITERATED.has(country)) return name
  const plain = withoutMarks(name)
  return COMMON.get(`${country} ${plain}`) ?? plain
}

/** `Tall ‘Afar` becomes `Tall Afar`. */
function withoutMarks(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}‘’ʻʼʿʾ`´]/gu, '')
    .replace(/[ıə]/g, (letter) => (letter === 'ı' ? 'i' : 'a'))
    .trim()
}

/** Usual English spellings (those of OCHA's maps and the large agencies) of towns whose plain name is another. */
const COMMON = new Map(
  `
IQ: Abu Ghurayb=Abu Ghraib; As Sulaymaniyah=Sulaymaniyah; Al Hillah=Hilla; Al Amarah=Amara; Ad Diwaniyah=Diwaniyah; Al Kut=Kut; Al Fallujah=Fallujah; As Samawah=Samawah; Az Zubayr=Zubair; An Numaniyah=Numaniyah; Al Faw=Faw; Ash Shatrah=Shatra; Jamjamal=Chamchamal; Khalis=Khalis; Al Khalis=Khalis; Ash Shamiyah=Shamiyah; Al Hindiyah=Hindiya; Al Miqdadiyah=Muqdadiyah; Ar Rumaythah=Rumaitha; Al Aziziyah=Aziziyah; Al Musayyib=Musayyib; As Suwayrah=Suwaira; Bayji=Baiji; Al Hadithah=Haditha; Hadithah=Haditha; Ad Dujayl=Dujail; Aqrah=Akre; Ruwandiz=Rawanduz; Ar Rutbah=Rutba; Ar Ramadi=Ramadi; Tall Afar=Tal Afar; Baqubah=Baqubah; An Nasiriyah=Nasiriyah; Ash Sharqat=Shirqat; Anah=Ana; Dihok=Duhok; Sinjar=Sinjar; Al Hamdaniyah=Qaraqosh
SY: Hamah=Hama; Ar Raqqah=Raqqa; Al Bab=Al-Bab; Duma=Douma; Dara=Daraa; As Salamiyah=Salamiyah; Ath Thawrah=Al-Thawrah; Al Hasakah=Al-Hasakah; Darayya=Darayya; Izaz=Azaz; As Safirah=Al-Safira; Albu Kamal=Al-Bukamal; Al Mayadin=Al-Mayadin; Ar Rastan=Rastan; Ayn al Arab=Kobani; Khan Shaykhun=Khan Shaykhun; Al Qusayr=Al-Qusayr; Jisr ash Shughur=Jisr al-Shughur; Al Qunaytirah=Quneitra; Tall Rifat=Tal Rifaat; Jarabulus=Jarablus; As Suwayda=Sweida; Az Zabadani=Zabadani; Ad Dana=Al-Dana; Manbij=Manbij; Maarratmisrin=Maarrat Misrin; Maarrat an Numan=Maarat al-Numan; Sarmin=Sarmin; Al Atarib=Atarib; Tall Abyad=Tal Abyad; Ras al Ayn=Ras al-Ayn; Al Qamishli=Qamishli; Al Qaryatayn=Al-Qaryatayn; Tadmur=Palmyra
YE: Al Bayda=Al Bayda; Lahij=Lahij; Ad Dali=Al Dhale; Al Ghayzah=Al Ghaydah; Al Mahwit=Al Mahwit; Al Hazm=Al Hazm; Sanaa=Sanaa; Al Hudaydah=Hodeidah; Al Mukalla=Mukalla; Hajjah=Hajjah; Sadah=Saada; Al Mukha=Mocha; Taizz=Taiz
LY: Misratah=Misrata; Al Khums=Khoms; Az Zawiyah=Zawiya; Sabha=Sabha; Sabratah=Sabratha; Al Marj=Marj; Al Bayda=Bayda; Zuwarah=Zuwara; Surt=Sirte; Ajdabiya=Ajdabiya; Tarabulus=Tripoli; Gharyan=Gharyan; Darnah=Derna; Bani Walid=Bani Walid; Tarhunah=Tarhuna; Tubruq=Tobruk; Al Kufrah=Kufra
SD: Al Qadarif=Gedaref; Al-Fashir=El Fasher; Al Fashir=El Fasher; Ad-Damazin=Damazin; El Daein=Ed Daein; Al Manaqil=Managil; Ad Douiem=Ed Dueim; Kaduqli=Kadugli; Atbara=Atbara; Kusti=Kosti
AF: Mazar-e Sharif=Mazar-e-Sharif; Khost=Khost; Lashkar Gah=Lashkar Gah; Pul-e Khumri=Pul-e Khumri; Bamyan=Bamyan; Taluqan=Taloqan
LB: Nabatiye et Tahta=Nabatieh; Zahle=Zahle; En Naqoura=Naqoura; Bent Jbail=Bint Jbeil; Marjayoun=Marjayoun; Baalbek=Baalbek; Sidon=Sidon; El Hermel=Hermel
PS: Khan Yunis=Khan Younis; Dayr al Balah=Deir al-Balah; Bayt Lahya=Beit Lahiya; Tulkarm=Tulkarm; Qalqilyah=Qalqilya; Yatta=Yatta; Al Birah=Al-Bireh; Bayt Hanun=Beit Hanoun; An Nusayrat=Nuseirat; Al Burayj=Bureij; Janin=Jenin; Bani Suhayla=Bani Suheila; Bayt Jala=Beit Jala; Jabalya=Jabaliya; Huwwarah=Huwara
EG: Al Arish=Arish; Rafah=Rafah; Asyut=Assiut; Al Minya=Minya; Al Fayyum=Fayoum; Al Mansurah=Mansoura
IR: Orumiyeh=Urmia
JO: Ar Ramtha=Ramtha; As Salt=Salt; At Tafilah=Tafilah`
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [country = '', rest = ''] = line.split(': ')
      return rest.split('; ').map((pair) => {
        const [plain = '', shown = ''] = pair.split('=')
        return [`${country} ${plain}`, shown] as const
      })
    }),
)
