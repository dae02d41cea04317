/** What people write to a facility every day and nobody has to be warned of. One a line. */
export const harmless: readonly string[] = `
Hallo, habt ihr morgen auf?
Wann macht ihr heute zu?
Habt ihr am 24.12. geöffnet?
Seid ihr am 24.12.2026 da?
Mein Termin ist am 12.12.2026 um 14:30 Uhr.
Ich habe am Montag, 3.5. um 9 Uhr einen Termin bei euch
Kann ich den Termin vom 01.02.2027 auf den 08.02.2027 verschieben?
Ich komme am 3.12. um 15 Uhr
Geht auch der 15.01. zwischen 10 und 12 Uhr?
Treffen wir uns 14.30 Uhr am Eingang?
Öffnungszeiten 09:00-12:00 und 13:00-17:00, stimmt das?
Ihr habt doch 08.00 - 12.00 auf, oder?
Von 9 bis 12 Uhr passt es mir gut.
Was kostet der Kurs? 25,50 €?
Der Ausflug kostet 12 Euro pro Kind, richtig?
Ich habe 150,00 Euro Zuschuss bekommen
Kostet das wirklich 1.250,00 € im Jahr?
Kann ich mit 5 Euro in bar bezahlen?
Welche Buslinie fährt zu euch, 42 oder 145?
Ich nehme den Bus 100 bis zum Bahnhofsplatz, 12 Minuten, oder?
Fährt die S1 oder die U7?
Mit der Linie 5 dauert es 20 Minuten
Die Tram 12 hält vor der Tür
Bus M41 um 17:05 kommt nicht
Meine Bestellnummer ist 2026-000123
Rechnung 2026-000123 habe ich bekommen
Auftragsnummer 4711081599
Ist der Ausweis nötig? Das Protokoll habe ich
Bestellung 302-1234567-7654321 ist da
Sendungsnummer 00340434161094042557 kommt morgen
Paket 1Z999AA10123456784 ist unterwegs
Kundennummer 4711 0815 99 bei den Stadtwerken
Artikel 100.234.567 gibt es noch
Ticketnummer 20261123
Die Raumnummer ist 3.14 im zweiten Stock
Wir sind 12 Personen und kommen um 10
Ich brauche 3 Karten für Samstag
Könnt ihr mir 2 Plätze für den 17.10. freihalten?
Meine Tochter ist 12 Jahre alt, darf sie mitmachen?
Ich bin 15, darf ich allein kommen?
Ab wieviel Jahren ist das? Mein Sohn ist 6
Kann ich euch unter 030 23125 100 erreichen?
Ist die 030/23125-100 eure Nummer?
Stimmt die +49 30 23125100 noch?
Ich habe unter 03023125100 niemanden erreicht
Gilt die Durchwahl 030 23125-100-12 noch?
Die Nummer gegen Kummer ist 116111, oder?
Ich rufe die 112
Soll ich 110 anrufen?
Die Telefonseelsorge 0800 1110111 war besetzt
0800 1110222 ist auch kostenlos?
Unter 116117 hilft der Bereitschaftsdienst
Ist 115 die Behördennummer?
Hilfetelefon 116 016 rund um die Uhr
Das Elterntelefon 0800 111 0550 hat zu
Ist 0180 6 313031 kostenpflichtig?
Ich habe euch an post@lindenhof.example.org geschrieben
Geht auch termin@lindenhof.example.org?
Die Adresse sicher@lindenhof.example.org funktioniert nicht
Steht alles auf https://lindenhof.example.org/kontakt?
Seid ihr noch im Ahornweg 5?
Ist das Haus Ahornweg 5 barrierefrei?
Wie komme ich zur Bahnhofstraße?
Ist das am Marktplatz?
Treffpunkt Marktplatz 15 Uhr
Gibt es bei euch einen Parkplatz? 2 Autos
Der Spielplatz 3 ist gesperrt
Ist auf dem Parkplatz 5 noch frei?
Habt ihr noch Kitaplatz 1 frei?
Der Weg dauert 5 Minuten
Ich bin auf dem Heimweg, 10 Minuten noch
Wir waren 20000 Menschen auf der Demo
Der Verein hat 15000 Mitglieder
Ich habe 12345 Schritte gemacht
Über 10000 Euro wurden gesammelt
Im Jahr 2026 gibt es 365 Tage
Das Fest war 1999 auch schon
Seit 2015 gibt es euch, oder?
Ich bin seit 12.03.2015 Mitglied im Verein
Habt ihr Suchtberatung?
Macht ihr auch Schuldnerberatung?
Bietet ihr Hilfe bei Depressionen an?
Gibt es eine Gruppe für Angehörige von Demenzkranken?
Wann ist der Vortrag über Depression?
Ich interessiere mich für den Vortrag zum Thema Krebsvorsorge
Gibt es bei euch eine Schwangerschaftsberatung?
Habt ihr eine Selbsthilfegruppe für Alkoholiker?
Ich suche die Suchtberatungsstelle
Wo finde ich die Drogenberatung?
Wir schreiben eine Hausarbeit über Essstörungen
Ich mache ein Praktikum in der Psychiatrie
Ich schreibe ein Referat über Schizophrenie
Ist der Eingang für Rollstühle geeignet?
Gibt es eine Behindertentoilette?
Habt ihr Infos zum Thema Autismus?
Ich arbeite in einer Klinik und suche einen Flyer
Kennt ihr eine gute Psychotherapeutin?
Ich studiere Psychologie und hätte eine Frage zu Traumata
Mein Sternzeichen ist Krebs
Sucht ihr noch Ehrenamtliche?
Wir haben euch gestern besucht
Ich habe versucht anzurufen
Ich suche einen Sprachkurs
Ich habe schon überall gesucht
Meine Tochter sucht ein Praktikum bei euch
Seid ihr umgezogen? Ich habe euch gesucht
Habt ihr einen Kurs für Schwangere?
Gibt es Beratung zur Abtreibung?
Wer macht bei euch die Suchtprävention?
Habt ihr einen Psychologen im Haus?
Wann ist wieder Kleiderkammer?
Ich habe mein Passwort vergessen
Mein Passwort ist falsch
Wie ist das WLAN-Passwort bei euch?
Brauche ich eine PIN für das Portal?
Ich finde meine PIN nicht mehr
Ich habe keine TAN bekommen
Der QR-Code auf dem Flyer geht nicht
Braucht man einen Code für die Tür?
Das Passwort steht im Aushang
Wie ändere ich mein Kennwort?
Muss ich meinen Ausweis mitbringen?
Soll ich den Reisepass mitbringen?
Mein Pass ist abgelaufen
Brauche ich eine Steuernummer für das Ehrenamt?
Wo steht meine Steuer-ID?
Wie lange dauert der Aufenthaltstitel?
Muss ich die IBAN angeben?
Welche Krankenkasse zahlt den Kurs?
Ich habe Post vom Jobcenter bekommen
Helft ihr bei Anträgen vom Jobcenter?
Mein Bescheid ist vom 12.10.2026
Die Frist läuft bis 31.01.2027
Ich habe am 05.11.2026 einen Brief vom Gericht bekommen
Kann ich den Kindergeldantrag bei euch ausfüllen?
Paragraf 35 SGB I, gilt das auch für euch?
Was bedeutet § 8a SGB VIII?
Ist das nach Art. 15 DSGVO?
Gilt Artikel 6 Absatz 1 auch hier?
Herzlichen Glückwunsch zum Geburtstag!
Die Geburtstagsfeier ist am 12.12.2026
Unser Verein hat am 05.05. Geburtstag
Brauche ich die Geburtsurkunde vom Kind?
Gibt es einen Geburtsvorbereitungskurs ab 03.02.2027?
Ich freue mich auf den 5. Mai
Der Flohmarkt ist am 5. Juni von 10-16 Uhr
Mein Urlaub geht vom 1.8. bis 15.8.2027
Am 1.1. habt ihr zu, oder?
Das Konzert ist am 20. März 2027
Wir haben 3:2 gewonnen
Ich bin Platz 5 von 20 geworden
Die Temperatur ist 38 Grad draußen
Raum 101 oder 102?
Im 3. Stock rechts, Zimmer 312
Gruppe B2 oder B1?
Ich suche einen Deutschkurs B1.2
Kapitel 3.4 verstehe ich nicht
Version 2.1.0 der App läuft nicht
Mein Handy hat 128 GB
Die Seite zeigt Fehler 404
Formular W12-345 finde ich nicht
Im Formular steht Feld 12.3
Kann ich am Freitag zwischen 13 und 15 Uhr kommen?
Danke, bis morgen um 10!
Alles klar, 17.30 passt.
Ok
Danke
👍👍👍
Guten Morgen
Hallo ihr Lieben
Ist heute jemand da?
Ich komme 10 Minuten später
Können wir den Termin verschieben?
Ich kann heute leider nicht kommen
Mein Kind ist erkältet, wir kommen nicht
Ich bin im Stau, komme gegen halb drei
Habt ihr einen Newsletter?
Kann ich einen Freund mitbringen?
Wo kann ich Kleidung spenden?
Nehmt ihr auch Möbel an?
Gibt es Kaffee?
Darf mein Hund mit?
Wie alt muss man sein?
Wer ist mein Ansprechpartner?
Sprecht ihr Arabisch?
Do you speak English?
When are you open tomorrow?
Is there a counselling group for parents?
Can I come at 3 pm on Friday?
Do you have information about depression?
Чи ви завтра працюєте?
Во сколько вы закрываетесь сегодня?
Yarın açık mısınız?
Czy jutro macie otwarte?
Sunteți deschiși mâine?
هل انتم مفتوحون غدا؟
فردا باز هستید؟
Der Kurs hat die Nummer 26-1047
Kursnummer K2026-17
Veranstaltung Nr. 12345
Mitgliedsnummer 00012345
Inventarnummer 0815-4711
ISBN 978-3-16-148410-0
Das Spiel steht 10:15 im dritten Satz
Wir sind 1234 Leute im Chat
Die Lotterie: 3 12 17 23 34 45
Ich habe 1 2 3 4 5 Kinder gezählt, haha
Punktestand 1200 zu 1450
Am 11.11. um 11:11 Uhr gehts los
Vom 24.12. bis 06.01. zu?
Wir treffen uns 18-20 Uhr
Die Anmeldung geht bis 30.11.
Der Kurs läuft 01.02.-30.04.2027
Mo-Fr 9-12, Di 13-17, richtig?
Ferienprogramm 03.08.-14.08.2027 für 6-12 Jahre
Ist der 06.12. noch frei? Oder der 13.12.?
Samstags 10-14 Uhr Repair-Café?
Ich wohne gleich um die Ecke
Ich ziehe bald um
Ich lebe in Berlin
Gibt es euch auch in Hamburg?
Ich komme aus dem Nachbarort
Meine Straße wird gerade gesperrt
Ist der Weg beleuchtet?
Gibt es eine Haltestelle am Rathausplatz?
Ihr seid in der Nähe vom Hauptbahnhof, oder?
Ich stehe vor Tor 3
Wir sind in Halle 4, Stand 12
Ich bin 1,75 groß und brauche eine Jacke in M
Schuhgröße 42, habt ihr was?
Kinderkleidung Größe 128
Zwei Kisten Bücher, geht das?
Ich bin Sozialarbeiterin in der Suchthilfe und suche Kontakt
Unsere Klasse 8b möchte euch besuchen
Ich bin Lehrer und plane ein Projekt zur Suchtprävention
Ich schulde dir noch 5 Euro
Ich möchte mich ehrenamtlich engagieren
Wie läuft die Beratung ab?
Muss ich meinen Namen sagen?
Ist die Beratung kostenlos?
Werden meine Daten gespeichert?
Kann ich anonym kommen?
Ich habe eine Frage zum Elterngeld
Wie beantrage ich Wohngeld?
Ich brauche Hilfe beim Ausfüllen eines Formulars
Könnt ihr mir bei der Wohnungssuche helfen?
Gibt es einen Dolmetscher?
Ich will nur mal reden
Ist die Gruppe am Dienstag voll?
Kann man einfach vorbeikommen?
Mein Laptop hat Alzheimer, er vergisst jedes Passwort
der Drucker hat wieder Depressionen
am besten über den waldweg 5 minuten zu fuß
vom marktplatz 3 minuten
Am 12 um 4111 1111 sag ich nur
Karten 4 1111 1111 11 für alle
Das Passwort für heute Abend ist geheim
Hintere Reihe 3, Platz 12
`
  .trim()
  .split('\n');
