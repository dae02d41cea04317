/**
 * German words of health, in the folded spelling (umlauts written out). `*` stands for any letters of the same word.
 * Common harmless words are left out: a cold, "krank" alone, tiredness.
 */
export const health = {
  /** Illness, disability, pregnancy, addiction: said of a person it is a disclosure. */
  terms:
    'depression* depressiv* borderline* schizophren* psychose* psychotisch* bipolar* manisch* manie burnout burn trauma traumata ' +
    'traumatisiert* ptbs posttraumatisch* *angststoerung* *angstzustaend* *panikattacke* *panikstoerung* *zwangsstoerung* ' +
    '*zwangserkrankung* *essstoerung* *persoenlichkeitsstoerung* *schlafstoerung* *bindungsstoerung* *belastungsstoerung* ' +
    '*entwicklungsstoerung* *sprachstoerung* *hoerstoerung* *sehstoerung* *psychische?stoerung* magersucht magersuechtig* bulimie ' +
    'bulimisch* anorexie anorexia ads adhs autis* asperger* tourette* legasthenie trisomie epileps* epileptik* diabet* zuckerkrank* ' +
    'asthma asthmatik* copd *krebs *krebses krebskrank* krebserkrankung *tumor *tumore *karzinom* leukaemie metastase* chemo ' +
    'chemotherapie bestrahlung hiv hivpositiv aids hepatitis hep tuberkulose tbc syphilis gonorrhoe tripper chlamydien ' +
    'geschlechtskrankheit* kraetze parkinson* alzheimer* demenz* dement* schlaganfall* herzinfarkt* *herzfehler* multiple rheuma ' +
    'arthrose morbus crohn colitis dialyse nierenversagen nierenkrank* *insuffizienz leberzirrhose bandscheibenvorfall ' +
    'lungenentzuendung long-covid querschnitt* amputiert* behindert behinderung* schwerbehindert* schwerbehindertenausweis ' +
    'behindertenausweis lernbehindert* lernbehinderung gdb pflegegrad* pflegestufe* pflegebeduerftig* blind gehoerlos* rollstuhl ' +
    'merkzeichen schwanger* schwangerschaft* fehlgeburt* totgeburt abtreib* abgetrieben schwangerschaftsabbruch abbruch suechtig ' +
    '*spielsuechtig* *drogensuechtig* *alkoholsuechtig* *internetsuechtig* *kaufsuechtig* *sexsuechtig* *tablettensuechtig* ' +
    '*heroinsuechtig* *handysuechtig* spielsucht drogensucht alkoholsucht internetsucht kaufsucht tablettensucht mediensucht sucht ' +
    'suchtproblem* suchtkrank* sucht*erkrankung *abhaengig *abhaengige *abhaengiger *abhaengigkeit alkoholiker* alkoholkrank* ' +
    'alkoholproblem* drogenproblem* spielproblem* junkie rueckfall rueckfaellig* entzug entzugs* entgiftung entwoehnung methadon ' +
    'substitution substituiert* subutex polamidon heroin kokain koks crystal amphetamin* kifft kiffe kiffen gekifft kokst kokse ' +
    'antidepressiva antidepressivum psychopharmaka neuroleptika ritalin medikinet insulin sertralin citalopram escitalopram lithium ' +
    'tavor morphium morphin fentanyl tilidin tramadol oxycodon pregabalin lyrica diazepam benzos benzodiazepine psychiatrie psychiatrisch* psychiater* psychotherapie *klinik tagesklinik therapie ' +
    'verhaltenstherapie reha krankgeschrieben krankschreibung erwerbsunfaehig* erwerbsminderung* arbeitsunfaehig* suizidal* ' +
    'suizidversuch* suizidgedanken selbstmordversuch selbstmordgedanken selbstverletz* ritze ritzt geritzt stimmen halluzin* diagnose ' +
    'diagnostiziert* impotent unfruchtbar inkontinent operiert herzkrank* chronisch epilepsie migraene neurodermitis endometriose ' +
    'fibromyalgie transplantation herzschrittmacher medikamente tabletten schlaftabletten missbraucht vergewaltigt fas psychisch ' +
    'clean thrombose embolie zyste borreliose lungenkrank* nervenzusammenbruch hoersturz tinnitus skoliose spastik* ' +
    'wochenbettdepression',
  /** Disclosures of several words. */
  phrases: [
    'psychisch(?:e|en)? (?:krank|erkrank|probleme|labil|instabil|am ende)',
    '(?:schwer|unheilbar|chronisch|lebensbedrohlich) (?:krank|erkrankt)',
    'multiple sklerose',
    '\\bms\\b',
    'down-? ?syndrom',
    'grad der behinderung',
    'im (?:[0-9]{1,2}\\.?|ersten|zweiten|dritten|vierten|fuenften|sechsten|siebten|achten|neunten) monat',
    '[0-9]{1,2}\\.? ?(?:ssw|schwangerschaftswoche)',
    'ein kind erwartet?',
    'trink(?:e|t|en) (?:viel )?(?:zu viel|jeden tag|taeglich|heimlich|wieder|staendig|alkohol)',
    '(?:wieder|zu viel) getrunken',
    'nimm(?:t|st) drogen',
    'nehme (?:seit [a-z0-9]+ [a-z]+ )?drogen',
    '(?:bin|ist|war) (?:seit [a-z0-9]+ (?:tagen|wochen|monaten|jahren) )?(?:trocken|clean|nuechtern)',
    'hoer(?:e|t) stimmen',
    'positiv (?:auf|getestet)',
    'nicht sehen und hoeren',
    'zittern(?:de)? haende',
    'auf entzug',
    'an der nadel',
    '(?:dialyse|insulin)pflichtig',
    'sitz(?:e|t) im rollstuhl',
    'kann nicht (?:mehr )?(?:laufen|gehen|hoeren|sehen)\\b',
    'ess(?:e|en) (?:kaum|nichts) mehr',
    'erbrech(?:e|en) (?:nach|absichtlich)',
    '(?:baby|kind) verloren',
    'spritzt sich',
    'spritze mir',
  ],
  /** Words that need a verb of taking or being, and are everyday words otherwise; by the verb's stem. */
  onlyWith: {
    medikamente: 'nehm|nimm|brauch|bekomm|krieg|abgesetzt',
    tabletten: 'nehm|nimm|brauch|bekomm|krieg|genommen|geschluckt',
    schlaftabletten: 'nehm|nimm|brauch|bekomm|krieg|genommen|geschluckt',
    stimmen: 'hoer',
    multiple: 'sklerose',
    abbruch: 'schwanger|woche|machen lassen|vornehmen|entschied|entschieden|schein',
    chronisch: 'krank|erkrank|schmerz|leid|darm|migraene|entzuend|muede|erschoepf',
    psychisch: 'krank|erkrank|problem|labil|instabil|belastet|ende|schlecht',
    burn: 'out',
    hep: 'hep [abc]\\b',
    blind: '(?:bin|ist|war|sind|geboren|fast|auge)\\b',
    clean: '(?:bin|ist|war|seit)\\b',
    klinik: 'war|bin|ist|liege|liegt|entlassen|eingewiesen|muss|komme|aufenthalt',
    trauma: 'hab|hat|mein|sein|leid|erlebt|verarbeit',
    morbus: '.',
    operiert: 'wurd|werd|wird|bin',
    sucht: '(?:mein|sein|ihr|unser|gegen|von|wegen)[a-z]{0,2} sucht|(?:habe|hat|hatte) (?:eine|ne) sucht',
    crystal: 'nehm|nimm|rauch|zieh|konsum|meth',
    rollstuhl: 'sitz|brauch|angewiesen|bin|fahre|im rollstuhl',
    reha: 'bin|war|muss|ist|komme|geh|mach',
    behinderung: 'hab|hat|mein|sein|leb|wegen|mit',
    entwoehnung: '.',
    ritze: 'mich|arm|wieder|ich',
    fas: 'hat|hab|diagnos',
    manie: '.',
    diagnose: 'mein|sein|ihr|bekomm|erhalt|gestellt|hab|:|lautet|laut',
  },
  /** The person it is said of: the writer … */
  firstPerson: [
    'habe',
    'ich',
    'mir',
    'mich',
    'wir',
    'uns',
    'bin',
    'hab',
    'leide',
    'nehme',
    'hatte',
    'i',
    'ik',
    'ick',
    'isch',
    'hob',
    'han',
  ],
  /** … or somebody close to the writer. */
  others:
    'er|ihm|sie|ihn|mein|meine|meiner|meinem|meinen|meines|unser|unsere|unserem|unserer|unseren|sohn|tochter|freund|freundin|mann|frau|vater|mutter|mama|papa|oma|opa|bruder|schwester|partner|partnerin|kind|enkel|nachbar|nachbarin|klient|klientin|kollege|kollegin|baby|exfreund|ex|min|mien|mei|meim|kleiner|kleine|kleinen|grosser|grosse|juengste|juengster|bub|bua|madl|mudder|vadder|modder|schwiegervater|schwiegermutter|tante|onkel|cousin|cousine|neffe|nichte|ehemann|mitbewohner|mitbewohnerin',
  verbs:
    'bin|bist|ist|sind|war|waren|habe|hab|hat|haben|hatte|hatten|leide|leidet|litt|nehme|nimmt|nahm|genommen|bekomme|bekommt|bekam|bekommen|kriege|kriegt|mache|macht|gemacht|gehe|geht|muss|musste|wurde|wurden|wird|werde|geworden|erkrankt|warte|wartet|komme|kommt|brauche|braucht|konsumiere|konsumiert|rauche|raucht|spritze|spritzt|kiffe|kifft|kokse|kokst|ritze|ritzt|trinke|trinkt|liege|liegt|lebe|lebt|kaempfe|kaempft|kenne|hoere|hoert|sitze|sitzt|versuche|soll|sei|waere|entlassen|eingewiesen|festgestellt|diagnostiziert|gestorben|gelitten|setze|abgesetzt|gestellt|komm|is|hett|het|hot|hob|han|nehm|nimm|buen|glaube|denke|behandelt|testen|getestet',
  /** Asked, studied, offered or worked with: nobody has it. */
  frames:
    '(?:an)?frage(?:n)?|interess[a-z]*|info[a-z]*|vortrag[a-z]*|referat[a-z]*|[a-z]*gruppe[n]?|[a-z]*kurs(?:e|es|en)?|[a-z]*beratung(?:en|sstelle|sstellen)?|beratungsstelle[n]?|angebot[a-z]*|thema|themen|(?:haus|fach|bachelor|master|semester)arbeit|seminar[a-z]*|praktikum[a-z]*|fortbildung[a-z]*|film[a-z]*|buch|buecher|artikel|studie[a-z]*|studier[a-z]*|arbeite|arbeitet|arbeiten|ehrenamt[a-z]*|bietet|biete|anbieten|kennt|wisst|flyer[a-z]*|broschuere[a-z]*|veranstaltung[a-z]*|ausbildung[a-z]*|sozialarbeiter[a-z]*|betreuer[a-z]*|lehrer[a-z]*|erzieher[a-z]*|psycholog[a-z]*|arzt|aerztin|sternzeichen|aszendent|horoskop|podcast|doku[a-z]*|spende[a-z]*|workshop[a-z]*|infoabend|projekt[a-z]*|unterricht|klausur|pruefung|spiel|serie|roman|song|lied|zustaendig|adresse|nummer|telefonnummer|kollegin|mitarbeiter[a-z]*|verein[a-z]*|stand|selbsthilfe[a-z]*|wohngruppe|treff[a-z]*|cafe[a-z]*|spielt|kino|handy|computer|rechner|laptop|drucker|router|navi|auto',
  /** Compounds with these ends are offers, places and papers. */
  offers:
    '(?:beratung|beratungen|beratungsstelle|beratungsstellen|hilfe|gruppe|gruppen|kurs|kurse|stelle|stellen|vortrag|abend|treff|praevention|vorsorge|berater|beraterin|ambulanz|woche|tag|selbsthilfe|fachstelle|angebot|angebote|plaetze|platz|werkstatt|heim|gymnastik|test|tests|impfung|parkplatz|toilette|fest|helfer|helferin|beauftragte|beauftragter|verband|recht|sport|buch|konflikt|konfliktberatung)$',
  /** Asks what there is: nothing is told by it. */
  questions:
    '\\b(?:habt ihr|haben sie|gibt es|gibts|gibt s|bietet ihr|bieten sie|macht ihr|machen sie|kennt ihr|kennen sie|wo (?:ist|finde|kann|gibt|kriege|bekomme|beantrage)|wie (?:bekomme|beantrage|kriege)|wann (?:ist|beginnt|findet)|seid ihr|sind sie|koennt ihr|koennen sie|wer ist|was ist|was kostet|helft ihr|helfen sie|beratet ihr|beraten sie|darf man|kann man)\\b',
} as const;
