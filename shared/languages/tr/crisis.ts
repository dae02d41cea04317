import type { CrisisPhrases } from '../crisis-phrases.ts';

/** Turkish cries for help whose words are few and clear. */
export const trCrisis = (): CrisisPhrases => ({
  acute: {
    violence: [
      'beni|bizi .. dövüyor|dövdü|boğdu|boğuyor|bıçakladı|dövecek|dövüyo',
      'bana .. vurdu|vuruyor|saldırdı',
      'beni .. öldürecek|öldürürüm|öldürmek',
      'öldürmekle .. tehdit',
      'beni .. bıçakla|silahla .. tehdit',
      'beni .. kilitledi|hapsetti',
      'zorla evlendir*',
      'karısını|annemi|ablamı .. dövüyor',
    ],
    suicide: [
      'yaşamak istemiyor*',
      'ölmek istiyor*',
      'kendimi|kendini .. öldür*|asacağ*|asıcam|asacak',
      'intihar .. edeceğim|edicem|etmek|düşünüyorum|et*',
      'canıma kıy*',
      'hap* .. içtim|yuttum|içti',
      'bileklerimi|bileğimi .. kes*',
      'keşke .. ölsem|uyanmasam',
      'bensiz .. mutlu|iyi',
      '#HEIGHT .. atla*',
      '#HEIGHT .. atla* kimse',
    ],
    sexual: [
      'tecavüz .. etti|uğradım|ediyor|ettiler|edildim',
      'tecavüze uğra*',
      'babam|amcam|dayım|abim|dedem .. bana|beni .. dokunuyor|elliyor|elledi',
    ],
    child: ['çocuğu|çocuğumu|bebeği|oğlumu|kızımı|çocukları .. dövüyor|dövüyorlar|vuruyor'],
    emergency: [
      'nefes almıyor|alamıyorum|alamıyor',
      'bayıldı',
      'ambulans|polis .. çağır*|lazım|gönder*|arayın',
      'aşırı doz',
      'kulağından|burnundan .. kan',
      'yangın .. var|çıktı',
      'uyanmıyor',
    ],
    threat: ['onu|onları|hepsini|seni .. öldüreceğim|öldürücem|bıçaklayacağım|bıçaklıcam|vuracağım'],
  },
  concern: {
    suicide: [
      'dayanamıyorum|dayanamam .. $',
      'artık .. dayanamıyorum',
      'gücüm kalmadı',
      'çıkış yolu .. yok|göremiyorum',
      'kendimden nefret',
      'hayatımdan nefret',
      'hayatın anlamı .. yok',
    ],
    violence: ['kocamdan|babamdan|eşimden .. korkuyorum', 'eve .. korkuyorum'],
  },
  idioms: ['gülmekten öl*', 'açlıktan öl*'],
});
