import type { CrisisPhrases } from '../crisis-phrases.ts';

/** Romanian cries for help whose words are few and clear. */
export const roCrisis = (): CrisisPhrases => ({
  acute: {
    violence: [
      'mă|ma|ne bate|bat|lovește|loveste|strânge|bătut',
      'm-a|ma bătut|batut|lovit|strâns|strans|înjunghiat',
      'dă|da în|in mine',
      'mă|ma|ne omoară|omoara|ucide',
      'amenință|ameninta .. moartea|cuțitul|cutitul|omoară|omoara',
      'închis|inchis .. casă|casa|mine',
      'forța|forta .. mărit*|marit*|căsător*',
      'mărit*|marit* .. forța|forta',
      'bate nevasta|soția|mama|sotia',
    ],
    suicide: [
      'nu .. vreau|vrea .. trăiesc|traiesc|trăiască|traiasca',
      'vreau .. mor|moară',
      'mă|ma omor|sinucid|spânzur|spanzur',
      'sinucid*|sinucidere .. gânduri|vreau|gândesc|gandesc|mă|ma',
      'să mă|ma omor|sinucid',
      'luat|înghițit|inghitit .. pastile|pastilele',
      'tăiat|taiat .. venele|vene',
      'arunc|sar .. #HEIGHT',
      'fără|fara mine .. bine',
      'nu .. trezesc',
      'iau viața|viata',
    ],
    sexual: [
      'viola*|violează .. fost|mă|ma|fiica|$',
      'am fost violată|violata|abuzată',
      'm-a|ma violat',
      'unchiul|tatăl|bunicul|el .. atinge|pipăie|pipaie',
    ],
    child: ['bate|bat copilul|copiii|băiatul|fata|bebelușul'],
    emergency: [
      'nu respiră|respira',
      'nu .. pot .. respir|respira',
      'leșinat|lesinat|inconștient*',
      'chemați|chemati|sunați|trimiteți .. ambulanța|ambulanta|poliția|politia|salvarea',
      'supradoz*',
      'arde casa|bucătăria|apartamentul',
      'incendiu',
    ],
    threat: ['îl|il|o|îi|ii|te omor|tai|înjunghii|împușc', 'omor pe toți|toti|el|ea'],
  },
  concern: {
    suicide: [
      'nu mai pot|suport|rezist .. $',
      'nu .. am .. putere|puteri',
      'nu văd|vad .. ieșire|iesire|rost',
      'mă|ma urăsc|urasc',
      'urăsc|urasc viața|viata',
      'sunt .. disperat*',
      'săturat|saturat .. viață|viata',
    ],
    violence: ['frică|frica|teamă .. soț*|sot*|tata|acasă|acasa'],
  },
  idioms: ['mor de .. râs|ras|foame'],
});
