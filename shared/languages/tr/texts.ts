import type { ForeignTexts } from '../foreign-texts.ts';

const end =
  'Lütfen buraya gizli bir şey göndermeyin.[[ Bekleyemiyor musunuz? Arayın: {{urgentPhone}}.]]\n\nRuhsal bir krizde, gece gündüz: TelefonSeelsorge 0800 1110111 (Almanca). Tehlikede: 112.';
const thanks = 'Mesajınız için teşekkürler. Bu otomatik bir yanıttır';
const team = 'Ekibimiz: {{telefon}}[[; yoksa {{urgentPhone}}]]';

/** The texts of the desk in Turkish. */
export const texts = {
  name: 'Türkçe',
  direction: 'ltr',
  wording: {
    weekdays: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
    shortDays: ['pzt', 'sal', 'çar', 'per', 'cum', 'cmt', 'paz'],
    today: 'bugün',
    tomorrow: 'yarın',
    todayUntil: 'bugün kapanış {}',
    daily: 'her gün',
    aroundTheClock: 'gece gündüz',
    byArrangement: 'randevuyla',
    closed: 'kapalı',
    nowOpen: 'Şu anda açık',
    nowClosed: 'Şu anda kapalı',
    opensAgain: 'Yeniden açık',
    inGerman: 'Almanca',
    months: { one: 'ay', other: 'ay' },
  },
  lines: {
    general:
      'Bu otomatik bir yanıttır. Artık mesaj istemiyorsanız: STOP. Bir insan: İNSAN yazın veya arayın: {{telefon}}. Bu dil: TÜRKÇE. Tehlikede: 112.',
    away: 'Şu anda kimse yok.[[ Yeniden buradayız: {{naechste_oeffnung}}.]] Tehlikede: 112.',
    stop: 'Bizden bülten almıyorsunuz.',
    rights: 'Verilerinizle ilgili sorular: {{dsb_kontakt}}. Silinmesi için yazın: VERİLERİMİ SİL.',
    erase: 'Sizinle ilgili kayıtlar silinsin mi? O zaman yazın: EVET SİL.',
    erased: 'Sizinle ilgili kayıtlar silindi.',
    human: 'Bir insanla konuşmak için arayın: {{telefon}}. Tehlikede: 112.',
  },
  readers: { none: 'bu sohbeti bir insan okumuyor', staffed: 'bu sohbet sürekli okunmuyor' },
  greeting: {
    welcome: 'Merhaba, hoş geldiniz!',
    notice: 'Bu, {{einrichtung}} kurumunun otomatik yanıtıdır.',
    purpose: {
      none: 'Burada konu hizmetlerimiz, randevular ve çalışma saatleridir. Bu sohbeti bir insan okumuyor.',
      staffed: 'Burada konu hizmetlerimiz, randevular ve çalışma saatleridir.',
    },
    confidential:
      '🔒 Lütfen gizli bir şey göndermeyin: başkalarının adları, numaralar, teşhisler veya fotoğraflar. Meta bunları okuyabilir. Kişisel konular telefonda, randevuda[[ veya şifreli e-postayla ({{email_sicher}})]] konuşulur.',
    urgent: '☎️ Acil mi? Arayın: {{telefon}}. Tehlikede: 112.',
    link: 'İletişim: {{link_kontakt}}\nVeri koruma: {{link_datenschutz}}',
  },
  crisis: {
    short:
      'Bize yazdığınız için teşekkürler. Bu otomatik bir yanıttır. Bununla yalnız kalmak zorunda değilsiniz. Şu anda tehlike varsa arayın: 112 (doktor) veya 110 (polis). Burada sizi dinlerler:',
    thanks: 'Yazdığınız için teşekkürler. Bu otomatik bir yanıttır, {{mitlesen}}.',
    openings: {
      'crisis.self': 'Lütfen bununla yalnız kalmayın. Şimdi bir insanla konuşun:',
      'crisis.self_soft': 'Her şey fazla geldiğinde konuşmak iyi gelebilir:',
      'crisis.worry': 'Birisi için mi endişeleniyorsunuz? Bunun için de yardım var:',
      'crisis.violence': 'Kimse şiddete katlanmak zorunda değil. Yardım var:',
      'crisis.abuse': 'Burada bir şey açıklamak zorunda değilsiniz. Yardım var:',
      'crisis.child': 'Bir çocuk mu tehlikede, sen ya da başka biri? Her çocuk, anne babası olmadan da yardım alabilir:',
      'crisis.medical': 'Biri baygın, ağır yaralı veya zor nefes alıyor mu? Hemen 112 numarasını arayın. Ayrıca:',
      'crisis.threat': 'Bir şey olacağından mı korkuyorsunuz, öfke çok mu büyüyor? Bir insanla konuşun:',
    },
    danger: 'Tehlikede veya yaralı mısınız? 112 numarasını arayın. Şiddet: 110.',
    team,
    lines: {
      bereitschaftsdienst: 'nöbetçi doktor',
      'gewalt-frauen': 'kadınlar için, birçok dilde',
      missbrauch: 'cinsel istismar hakkında',
      'gewalt-maenner': 'erkekler için',
      kummer: 'çocuklar ve gençler için',
      krisenchat: '25 yaş altı herkes için sohbet',
      eltern: 'anne babalar için',
    },
  },
  texts: {
    'away.hours': {
      none: `${thanks}, bu sohbeti bir insan okumuyor. Telefonda yeniden buradayız: {{naechste_oeffnung}}. Numara: {{telefon}}. Saatler: {{sprechzeiten}}.\n\n${end}`,
      staffed: `${thanks}: şu anda sohbette kimse yok. Yeniden okuyoruz: {{naechste_oeffnung}}. Sohbet saatleri: {{sprechzeiten}}.\n\n${end}`,
    },
    'away.short': {
      none: '[[Telefonda yeniden buradayız: {{naechste_oeffnung}}.]][[ Kapalı: {{wann}}.]][[ İstisna: {{ausnahme}}.]][[ O zamana kadar: {{vertretung_name}}, {{vertretung_telefon}}.]][[ Bekleyemiyor musunuz? {{urgentPhone}}.]] Ruhsal bir krizde, gece gündüz: TelefonSeelsorge 0800 1110111 (Almanca).',
      staffed:
        'Şu anda kimse yok.[[ Yeniden okuyoruz: {{naechste_oeffnung}}.]][[ Kapalı: {{wann}}.]][[ İstisna: {{ausnahme}}.]][[ O zamana kadar: {{vertretung_name}}, {{vertretung_telefon}}.]][[ Bekleyemiyor musunuz? {{urgentPhone}}.]] Ruhsal bir krizde, gece gündüz: TelefonSeelsorge 0800 1110111 (Almanca).',
    },
    'away.urgent': '☎️ Çalışma saatlerinde: {{telefon}}. Tehlikede: 112.',
    'away.undated': {
      none: `${thanks}, bu sohbeti bir insan okumuyor. Şu anda telefonda da kimse yok.[[ Kapalı: {{wann}}.]][[ Bu sürede yardım: {{vertretung_name}}, {{vertretung_telefon}}.]] Numara: {{telefon}}. Tüm yollar: {{link_kontakt}}\n\n${end}`,
      staffed: `${thanks}: şu anda sohbette kimse yok, ne zaman yeniden okuyacağımız da henüz belli değil.[[ Kapalı: {{wann}}.]][[ Bu sürede yardım: {{vertretung_name}}, {{vertretung_telefon}}.]] Tüm yollar: {{link_kontakt}}\n\n${end}`,
    },
    'away.closed_period': {
      none: `${thanks}, bu sohbeti bir insan okumuyor.[[ Kapalı: {{wann}}.]][[ İstisna: {{ausnahme}}.]] Telefonda yeniden buradayız: {{naechste_oeffnung}}. Numara: {{telefon}}.[[ Bu sürede yardım: {{vertretung_name}}, {{vertretung_telefon}}.]]\n\n${end}`,
      staffed: `${thanks}.[[ Kapalı: {{wann}}.]][[ İstisna: {{ausnahme}}.]] Mesajları yeniden okuyoruz: {{naechste_oeffnung}}.[[ Bu sürede yardım: {{vertretung_name}}, {{vertretung_telefon}}.]]\n\n${end}`,
    },
    'crisis.again': `Yazmaya devam ettiğiniz için teşekkürler. Bu yine otomatik bir yanıttır, {{mitlesen}}. Bir insanla gece gündüz, ücretsiz konuşabilirsiniz:\n\n• TelefonSeelsorge (Almanca): 0800 1110111, 0800 1110222 veya 116123\n\nMeşgul mü? Lütfen tekrar deneyin. Tehlikede veya yaralı: 112. Şiddet: 110.\n\n${team}`,
    'crisis.line':
      'Çok mu kötüsünüz? Gece gündüz, ücretsiz: TelefonSeelsorge 0800 1110111 (Almanca). Tehlikede: 112 veya 110. (Otomatik not)',
    'crisis.maybe': `Yazdığınız için teşekkürler. Bu otomatik bir yanıttır, {{mitlesen}}. Çok kötüyseniz, gece gündüz, ücretsiz: TelefonSeelsorge 0800 1110111 (Almanca). Tehlikede: 112 veya 110.\n\n${team}`,
    'optout.done':
      'Tamam: "{{newsletter}}" artık size gelmeyecek. Gönderilmiş bir sayı yine de ulaşabilir. Bize ihtiyacınız olursa: {{telefon}}. (Otomatik mesaj)',
    'optout.none':
      'Hiçbir bültenimize kayıtlı değilsiniz. Başka bir şey yapmanız gerekmez.[[ Bize ihtiyacınız olursa: {{telefon}}.]] (Otomatik mesaj)',
    'rights.info':
      'Otomatik yanıt: Sizinle ilgili ne kaydettiğimizi bilmek ister misiniz? Yazın: VERİLERİM. Silinmesi için yazın: VERİLERİMİ SİL. Şuraya da sorabilirsiniz: {{dsb_kontakt}}. Bir ay içinde yanıt veririz. Veri koruma: {{link_datenschutz}}',
    'rights.access':
      'Otomatik yanıt: Otomatımız bu sohbetle ilgili şunları kaydedebilir: şifreli bir işaret, son temas, diliniz ve size ne bildirdiği. Bunları son temastan {{monate}} sonra siler, ama bülten aldığınız sürece silmez. Bültenle ayrıca: {{kanal}} kimliğiniz (şifreli), onayınız ve geri çekmeniz; geri çekme yılından sonraki üçüncü yılın sonuna kadar.\n\nYazdıklarınızı kaydetmez; Meta’da ve ekibimizin posta kutusunda kalabilir.\n\nTam yanıt: {{dsb_kontakt}}, bir ay içinde.[[ Orada şu işareti söyleyin: {{kennung}}.]] Veri koruma: {{link_datenschutz}}',
    'rights.erase_ask':
      'Otomatik yanıt: Otomatımızın bu sohbetle ilgili kaydettikleri silinsin mi? O zaman bülten kaydı da biter. İstiyorsanız yazın: EVET SİL. Yoksa her şey olduğu gibi kalır.\n\nMeta’da veya ekibimizin posta kutusunda olanlar ayrıdır. Sorular: {{dsb_kontakt}}.',
    'rights.erase_done':
      'Otomatik yanıt: Tamam. Otomatımızın bu sohbetle ilgili kaydettikleri silindi; artık bülten almazsınız. Yalnızca kanıt olarak saklamak zorunda olduğumuz kalır.\n\nMeta’da veya ekibimizin posta kutusunda olanlar ayrıdır. Sorular: {{dsb_kontakt}}. Kişisel olarak: {{telefon}}.',
    'human.requested': {
      none: 'Otomatik yanıt: Bu sohbeti bir insan okumuyor. Bizimle telefonda konuşabilirsiniz: {{telefon}}[[, bugün kapanış {{schluss}}]][[ (sonra yeniden: {{danach}})]][[, veya randevu alabilirsiniz: {{link_termin}}]]. Tehlikede: 112.',
      staffed:
        'Otomatik yanıt: Ekibimiz burada okuyor[[ (bugün kapanış {{schluss}})]] ve kendisi yanıtlıyor.[[ Sonra yeniden: {{danach}}.]] Acil mi? Arayın: {{telefon}}. Lütfen buraya gizli bir şey yazmayın. Tehlikede: 112.',
    },
    'human.closed': {
      none: 'Otomatik yanıt: Bu sohbeti bir insan okumuyor.[[ Telefonda ({{telefon}}) yeniden buradayız: {{naechste_oeffnung}}.]][[ Şimdi bize ulaşın: {{urgentPhone}}.]][[ Randevu: {{link_termin}}]]\n\nRuhsal bir krizde, gece gündüz: TelefonSeelsorge 0800 1110111 (Almanca). Tehlikede: 112.',
      staffed:
        'Otomatik yanıt: Şu anda sohbette kimse yok.[[ Yeniden okuyoruz: {{naechste_oeffnung}}.]][[ Şimdi bize ulaşın: {{urgentPhone}}.]]\n\nRuhsal bir krizde, gece gündüz: TelefonSeelsorge 0800 1110111 (Almanca). Tehlikede: 112.',
    },
    'human.short': {
      none: 'Bir insanla telefonda konuşabilirsiniz[[, bugün kapanış {{schluss}}]][[ (sonra yeniden: {{danach}})]][[, veya randevu alabilirsiniz: {{link_termin}}]].',
      staffed: 'Ekibimiz burada okuyor[[ (bugün kapanış {{schluss}})]] ve kendisi yanıtlıyor.[[ Sonra yeniden: {{danach}}.]]',
    },
    'human.bot': 'Evet, burada bir otomat yanıt veriyor, insan değil.',
    'human.told': 'Ekibimiz bununla ilgili kısa bir e-posta aldı; içinde adınız da mesajınız da yok.',
    'away.help':
      '[[Şimdi bize ulaşın: {{urgentPhone}}. ]]Ruhsal bir krizde, gece gündüz: TelefonSeelsorge 0800 1110111 (Almanca). Tehlikede: 112.',
    'topic.frame':
      'Otomatik yanıt (metin Almanca): {{inhalt}}[[\nDaha fazlası: {{link}}]]\n\nYardımcı olmadı mı? Arayın: {{telefon}}[[, {{sprechzeiten_kurz}}]]. Lütfen buraya gizli bir şey yazmayın. Tehlikede: 112.',
    'topic.hours': 'Otomatik yanıt: {{auskunft_zeiten}} Saatlerimiz: {{sprechzeiten}}.\n\nYardımcı olmadı mı? Arayın: {{telefon}}.',
    'topic.phone': 'Otomatik yanıt: Telefonumuz: {{telefon}}[[ ({{sprechzeiten_kurz}})]].[[ Diğer saatlerde: {{urgentPhone}}.]]',
    'topic.address':
      'Otomatik yanıt: [[Adresimiz: {{anschrift}}. ]]Yol ve tüm bilgiler: {{link_kontakt}}\n\nYardımcı olmadı mı? Arayın: {{telefon}}.',
    'topic.appointment':
      'Otomatik yanıt: Randevu için arayın: {{telefon}}[[, {{sprechzeiten_kurz}}]][[, veya buradan: {{link_termin}}]]. Lütfen buraya gizli bir şey yazmayın.',
    'topic.contact':
      'Otomatik yanıt: Bize böyle ulaşırsınız: telefon {{telefon}}[[, {{sprechzeiten_kurz}}]][[; e-posta {{email}}]][[; şifreli {{email_sicher}}]][[; randevu {{link_termin}}]]. Tüm yollar: {{link_kontakt}}',
    'topic.list':
      'Otomatik yanıt: Bu sohbeti bir insan okumuyor. Burada yanıtı olanlar: çalışma saatleri, telefon, adres, randevu, iletişim[[ (Almanca: {{eigene_themen}})]]. Bunlardan birini veya İNSAN yazın. Telefon: {{telefon}}.',
    notice: 'Otomatik yanıt:',
    'topic.short': '(Metin Almanca) {{inhalt}}[[\nDaha fazlası: {{link}}]]',
    'topic.hours_short': '{{auskunft_zeiten}} Saatlerimiz: {{sprechzeiten}}.',
    'topic.phone_short': 'Telefonumuz: {{telefon}}[[ ({{sprechzeiten_kurz}})]].[[ Diğer saatlerde: {{urgentPhone}}.]]',
    'topic.address_short': '[[Adresimiz: {{anschrift}}. ]]Yol ve tüm bilgiler: {{link_kontakt}}',
    'topic.appointment_short': 'Randevu için arayın: {{telefon}}[[, {{sprechzeiten_kurz}}]][[, veya buradan: {{link_termin}}]].',
    'topic.contact_short':
      'Bize böyle ulaşırsınız: telefon {{telefon}}[[, {{sprechzeiten_kurz}}]][[; e-posta {{email}}]][[; şifreli {{email_sicher}}]][[; randevu {{link_termin}}]]. Tüm yollar: {{link_kontakt}}',
    'sensitive.again':
      'Hatırlatma, otomatik yanıt: Bu mesajda da gizli bir şey olabilir. Lütfen silin. Gizli konular için telefon: {{telefon}}[[ ya da şifreli: {{link_sicher}}]].',
    'sensitive.warning': {
      none: 'Otomatik yanıt: Mesajınızda gizli bir şey olabilir. Otomatımız onu kaydetmez. Meta’da kalabilir. Lütfen mesajı silin ve böyle bir şey göndermeyin.\n\nDaha güvenli: telefon {{telefon}}[[ veya şifreli: {{link_sicher}}]][[ veya randevu: {{link_termin}}]].',
      staffed:
        'Otomatik yanıt: Mesajınızda gizli bir şey olabilir. Otomatımız onu kaydetmez. Meta’da ve posta kutumuzda kalabilir. Lütfen mesajı silin ve böyle bir şey göndermeyin.\n\nDaha güvenli: telefon {{telefon}}[[ veya şifreli: {{link_sicher}}]][[ veya randevu: {{link_termin}}]].',
    },
    attachment:
      'Otomatik yanıt: Otomat fotoğrafları, belgeleri ve sesli mesajları anlamaz; bunlar burada iyi korunmaz. Gizliyse lütfen silin.\n\nYazmak zor mu? Arayın: {{telefon}}. Belgeler: [[{{link_sicher}}, ]]postayla veya randevuda. Tehlikede: 112.',
    'doubt.stop': 'Otomatik yanıt: Bizden artık mesaj istemiyor musunuz? O zaman yazın: STOP.',
    'doubt.subscribe': 'Otomatik yanıt: "{{newsletter}}" almak ister misiniz? O zaman yazın: ABONE OL.',
    'doubt.human': 'Otomatik yanıt: Bir insanla konuşmak ister misiniz? O zaman İNSAN yazın veya arayın: {{telefon}}.',
    'doubt.access': 'Otomatik yanıt: Otomatımızın sizinle ilgili ne kaydettiğini bilmek ister misiniz? O zaman yazın: VERİLERİM.',
    'doubt.erase': 'Otomatik yanıt: Otomatımızın kaydettikleri silinsin mi? O zaman yazın: VERİLERİMİ SİL.',
    'doubt.privacy': 'Otomatik yanıt: Veri korumayla ilgili sorunuz mu var? O zaman yazın: GİZLİLİK.',
    'language.set': 'Otomatik yanıt: Artık Türkçe yanıt veriyoruz. Almanca için yazın: DEUTSCH.',
    'language.question': 'Otomatik yanıt: Size hangi dilde yanıt verelim? Şunlardan birini yazın: {{sprachen}}.',
  },
} as const satisfies ForeignTexts;
