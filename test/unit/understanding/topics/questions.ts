/** Questions by the topic that answers them: `topic: question`, one a line. */
const lines = `
hours: samstags auch?
hours: ausgabezeiten?
hours: heute auf oder zu
hours: lohnt es sich um halb fünf noch zu kommen oder macht ihr da schon zu
hours: Ich bin extra mit zwei Bussen gekommen und jetzt ist zu. Wann haben Sie denn wieder geöffnet?
phone: eier nummer bitte
phone: ich brauch eure nummer, handy verloren alles weg
phone: wie kann ich anrufen, hab kein internet mehr ab morgen
phone: mein opa hat kein whatsapp, welche nummer soll er wählen
phone: gibt es eine nummer für notfälle am wochenende
address: wo muss ich hin wenn ich am bahnhof steh
address: steh vorm rathaus, links oder rechts zu euch
address: seid ihr umgezogen? da ist nur ne baustelle
address: komm ich mit dem rollstuhl rein
address: wo isn der lindenhof
appointment: muss man sich anmelden oder kann man einfach kommen
appointment: wann hat die beraterin zeit für mich
appointment: wie lange dauert es bis man drankommt
appointment: ich schaff es morgen nicht, geht auch ein anderer tag
contact: wie kommt man mit euch in kontakt
contact: wie erreich ich euch wenn ich kein whatsapp mehr hab
contact: Mail, Telefon oder Fax, wie erreicht man Sie am besten?
schulden: was mach ich wenn der gerichtsvollzieher kommt
schulden: mein gehalt wird gepfändet
schulden: ich kann meine raten nicht mehr zahlen
hours: macht ihr samstags auch auf oder nur unter der woche
hours: is bei euch schon zu oder kann ich noch rein
hours: hat das café an pfingstmontag auf
hours: ab wann kann man morgens rein
hours: guten tag, sind sie morgen nachmittag zu erreichen
hours: um 17 uhr noch jemand da?
phone: unter welcher Nummer erreiche ich die Familienberatung?
phone: Nummer von Büro bitte
phone: Könnten Sie mir bitte Ihre Rufnummer mitteilen?
address: ich find den eingang nicht, is das hinten im hof
address: Gibt es bei Ihnen einen Behindertenparkplatz vor dem Haus?
address: wie weit ist es zu fuß vom bahnhof
appointment: wann hättet ihr denn mal was frei für ne beratung
appointment: ist am donnerstag noch was frei bei euch
hours: Habt ihr morgen auf?
hours: habt ihr heut noch offen
hours: Seid ihr am Samstag da?
hours: wann macht ihr zu
hours: Wann öffnet ihr?
hours: wie lange habt ihr heute offen
hours: Bis wann seid ihr da
hours: Bis wieviel Uhr kann man kommen?
hours: Ab wann seid ihr morgen erreichbar?
hours: Um wie viel Uhr schließen Sie?
hours: Haben Sie am Freitag geöffnet?
hours: Sind Sie heute im Büro?
hours: sind sie nachmittags auch da
hours: Öffnungszeiten
hours: oeffnungszeiten bitte
hours: Offnungszeiten?
hours: was sind eure öffnungszeiten
hours: Sagt mir mal eure Sprechzeiten
hours: Gibt es eine offene Sprechstunde?
hours: Wann ist Sprechstunde?
hours: Zu welchen Zeiten ist jemand da?
hours: An welchen Tagen habt ihr offen?
hours: habt ihr am wochenende auf
hours: Habt ihr an Feiertagen zu?
hours: habt ihr über weihnachten geschlossen?
hours: Macht ihr in den Ferien zu?
hours: ist bei euch am brückentag offen?
hours: seid ihr silvester da
hours: Habt ihr am 24.12. auf?
hours: Kann ich morgen vorbeikommen?
hours: kann man einfach am montag vorbeikommen?
hours: Wann kann ich euch anrufen?
hours: Wann erreiche ich jemanden?
hours: wann ist jemand im büro
hours: ist morgen jemand da?
hours: Ist heute Nachmittag wer da?
hours: arbeitet ihr auch samstags?
hours: Hat das Büro heute auf?
hours: Hat der Lindenhof morgen offen?
hours: lindenhof heute auf?
hours: macht ihr mittags pause?
hours: habt ihr noch auf
hours: offen?
hours: habt ihr übermorgen geöfnet
hours: Hallo, ich wollte fragen, ob ihr morgen offen habt
hours: Wissen Sie, ob am Dienstag geöffnet ist?
hours: When do you open?
hours: are you open on saturday?
hours: What are your opening hours?
hours: how late are you open today
hours: Ви працюєте завтра?
hours: Коли ви відкриті?
hours: До скольки вы сегодня работаете?
hours: Вы завтра открыты?
hours: Yarın açık mısınız?
hours: Saat kaça kadar açıksınız?
hours: Czy jutro jest otwarte?
hours: W jakich godzinach jest otwarte?
hours: Ce program aveți?
hours: Sunteți deschiși mâine?
hours: هل أنتم مفتوحون اليوم؟
hours: متى تفتحون غدا؟
hours: فردا باز هستید؟
hours: ساعت کاری شما چیست؟
phone: Wie ist eure Telefonnummer?
phone: telefonnummer bitte
phone: Habt ihr eine Nummer?
phone: Unter welcher Nummer seid ihr erreichbar?
phone: Kann ich euch auch anrufen?
phone: wo kann ich anrufen
phone: Ich möchte anrufen
phone: Kann man bei Ihnen telefonisch Auskunft bekommen?
phone: gibt es eine Hotline?
phone: Tel?
phone: wie kann ich euch telefonisch erreichen
phone: eure handynummer?
phone: habt ihr ne telefonnumer
phone: Ich finde eure Telefonnummer nicht
phone: What is your phone number?
phone: Can I call you?
phone: Який у вас номер телефону?
phone: Какой у вас номер телефона?
phone: Telefon numaranız nedir?
phone: Jaki jest wasz numer telefonu?
phone: Ce număr de telefon aveți?
phone: ما هو رقم الهاتف؟
phone: شماره تلفن شما چیست؟
address: Wo seid ihr?
address: wo ist eure beratungsstelle
address: Wie komme ich zu euch?
address: wie komm ich da hin
address: Wie ist die Adresse?
address: adresse?
address: Wo finde ich Sie?
address: In welcher Straße seid ihr?
address: in welchem stock seid ihr
address: Welcher Bus fährt zu euch?
address: Kann man bei euch parken?
address: Gibt es Parkplätze?
address: wo genau ist das
address: Wo befindet sich das Büro?
address: Habt ihr eine Wegbeschreibung?
address: Wie lautet Ihre Anschrift?
address: Ist das Haus barrierefrei?
address: Wo ist der Lindenhof?
address: wie kommt man zum lindenhof
address: Where are you located?
address: How do I get there?
address: Де ви знаходитесь?
address: Где вы находитесь?
address: Neredesiniz?
address: Gdzie jesteście?
address: Unde sunteți?
address: أين أنتم؟
address: آدرس شما کجاست؟
appointment: Ich brauche einen Termin
appointment: Kann ich einen Termin machen?
appointment: Wie bekomme ich einen Termin?
appointment: termin?
appointment: Habt ihr morgen noch einen Termin frei?
appointment: Ich möchte meinen Termin verschieben
appointment: muss meinen termin absagen
appointment: Kann man online einen Beratungstermin buchen?
appointment: wann habt ihr den nächsten freien termin
appointment: Ich hätte gerne ein Erstgespräch
appointment: Wie vereinbare ich einen Gesprächstermin?
appointment: brauch dringend n termin
appointment: Can I make an appointment?
appointment: Я хочу записатися на прийом
appointment: Хочу записаться на приём
appointment: Randevu almak istiyorum
appointment: Chciałbym umówić wizytę
appointment: Vreau o programare
appointment: أريد موعد
appointment: می‌خواهم وقت بگیرم
contact: Wie kann ich euch erreichen?
contact: wie erreiche ich euch am besten
contact: Habt ihr eine E-Mail-Adresse?
contact: Wie lautet eure Mailadresse?
contact: mailadresse?
contact: Kontakt
contact: Wie kann ich Kontakt aufnehmen?
contact: Habt ihr eine Webseite?
contact: seid ihr auch auf instagram?
contact: Wohin kann ich euch schreiben?
contact: Kann ich Ihnen auch eine Mail schicken?
contact: Was kannst du?
contact: was kann ich dich fragen
contact: Was bietet ihr an?
contact: wobei könnt ihr helfen
contact: Welche Angebote habt ihr?
contact: How can I contact you?
contact: Як з вами зв'язатися?
contact: Как с вами связаться?
schulden: Ich habe Schulden, was kann ich machen?
schulden: schulden
schulden: Hilfe bei schuldn
schulden: Ich habe eine Mahnung bekommen
schulden: lauter mahnungen
schulden: Inkassobüro schreibt mir dauernd
schulden: Macht ihr Schuldenberatung?
schulden: Gibt es bei euch eine Schuldnerberatung?
schulden: privatschulden
sucht: Habt ihr Suchtberatung?
sucht: Suchtberatungstermin
sucht: suchtberatnug
kleiderkammer: Wann ist die Kleiderkammer offen?
kleiderkammer: kleider kammer
kleiderkammer: Kann man in der Kleiderkamer was abgeben?
tafel: Wann öffnet die Essensausgabe?
tafel: Tafelausweis
ausfluege: Gibt es einen Ausflug im Sommer?
ausfluege: ausflüge für kinder
`;

export const questions: readonly { readonly topic: string; readonly text: string }[] = lines
  .trim()
  .split('\n')
  .map((line) => ({ topic: line.slice(0, line.indexOf(':')), text: line.slice(line.indexOf(':') + 2) }));

/** Nothing of the kind is asked. */
export const otherTalk: readonly string[] = `
Hallo
Guten Morgen
Guten Morgen zusammen
Danke, bis morgen!
Bis morgen
Ich habe morgen einen Termin
hat das jobcenter morgen auf
ich suche eine wohnung in der nähe
ich finde meinen schlüssel nicht
ich hab morgen frei
ist der platz noch frei
die tür war zu
Mein Termin war gestern
Ich komme morgen
Ich bin heute nicht da
Ich bin um 10 da
Heute war ein schöner Tag
Mir geht es nicht gut
Ich weiß nicht weiter
Mein Mann ist nicht da
Meine Mutter macht morgen einen Spaziergang
Ich muss zum Arzt
Der Supermarkt hat zu
Hat die Apotheke morgen auf?
Wann macht Rewe auf?
Wann hat das Schwimmbad offen?
Wo ist der Bahnhof?
Wo wohnst du?
Ich wohne in Berlin
Meine Adresse hat sich geändert
Meine Nummer ist neu
Ich habe keine Nummer von ihm
Er ruft mich nicht an
Ruft mich bitte an
Könnt ihr mich anrufen?
Ruf mich morgen an
Ich habe schon dreimal angerufen
Ich habe eine Mail geschrieben
Mein Kontakt zu ihm ist abgebrochen
Ich habe keinen Kontakt zu meinem Vater
Mein Bus kommt nicht
Der Bus hatte Verspätung
Ich stehe im Stau
Kannst du mir helfen?
Ich brauche Hilfe
Ich will nicht mehr
Was soll ich machen?
Was kann ich machen, wenn mein Kind nicht isst?
Was macht ihr, wenn jemand weint?
Wie geht es euch?
Wie läuft eine Beratung ab?
Wie heißt du?
Wer bist du?
Was kostet das?
Ist das kostenlos?
Bist du ein Mensch?
STOP
START
Keine Nachrichten mehr
Ich möchte die Lindenhof-Post
Ich wollte nur Danke sagen
Schönes Wochenende!
Schöne Feiertage euch allen
Frohe Weihnachten
Alles Gute zum neuen Jahr
Ich freue mich auf Montag
Wir sehen uns am Dienstag
Am Freitag hat meine Tochter Geburtstag
Ich arbeite samstags
Ich habe am Wochenende gearbeitet
Ich arbeite jetzt in einem Büro
Mein Büro ist gleich nebenan
Ich mache mir Sorgen um meinen Sohn
Er macht die Tür nicht auf
Mach die Augen zu
Ich höre dir zu
Ich gebe auf
Pass auf dich auf
Das ist mir zu viel
Das ist zu weit weg
Ich bin auf der Suche
Offen gesagt weiß ich es nicht
Die Frage ist noch offen
Ich finde euch super
Ich habe euch gefunden
Wir haben uns getrennt
Wann bekomme ich mein Geld?
Wann kommt der Bescheid?
Wann kommt meine Tochter nach Hause?
Wann war das?
Wie lange dauert das?
Wie lange dauert eine Beratung?
Wie lange muss ich warten?
Bis wann muss ich den Antrag abgeben?
Wo bekomme ich das Formular?
Wo kann ich Kleidung spenden?
Wo kann ich schlafen?
Wo finde ich eine Wohnung?
Wo ist mein Sohn?
Welche Unterlagen brauche ich?
Welche Krankenkasse zahlt das?
Was ist passiert?
Was ist das hier?
Was meint ihr damit?
Was kostet ein Kurs?
Kann mein Freund mitkommen?
Kann ich meinen Hund mitbringen?
Kann ich anonym bleiben?
Darf ich morgen krank sein?
Ist das vertraulich?
Sprecht ihr Arabisch?
Ist jemand verletzt?
Hat jemand meine Jacke gesehen?
Hat jemand Lust auf Kino?
Mir hat jemand geschrieben
Jemand war in meiner Wohnung
Ich sitze im Bus
Ich habe mein Fahrrad verloren
Mein Auto ist kaputt
Ich habe ein Haus gekauft
Das Haus ist zu teuer
Bei uns zu Hause ist es laut
Ich schreibe dir später
Ich bin schuld daran
Ich habe Schuldgefühle
Wir haben euch besucht
Wo habt ihr meine Nummer her?
Wie kommt ihr an meine Daten?
Habt ihr morgen ein Fest?
Ich wurde geschlagen
Könnt ihr das für mich aufheben?
Welche Nummer hat die Polizei?
Ich kann nicht mehr Bahn fahren
Call me when you can
Sie hat mich gesucht
Ich habe versucht, ruhig zu bleiben
I am tired
Thank you so much
What should I do?
My son is not here
Дякую вам
Мой сын не дома
Teşekkür ederim
Dziękuję bardzo
Mulțumesc mult
شكرا جزيلا
خیلی ممنون
👍
`
  .trim()
  .split('\n');
