import type { CrisisPhrases } from '../crisis-phrases.ts';

/** Polish cries for help whose words are few and clear. */
export const plCrisis = (): CrisisPhrases => ({
  acute: {
    violence: [
      'mnie|nas bije|biją|uderzył|dusi|dusił|pobił|kopie|katuje',
      'bije|uderzył|dusi|dusił|pobił|kopie|katuje mnie|nas',
      'mnie|nas .. zabije|zabiją|zabić',
      'zabije|zabiją mnie|nas',
      'grozi|groził .. zabije|nożem|śmiercią',
      'zamknął .. mnie|nas',
      'zmus* .. ślub*|małżeństw*',
      'bije żonę|mamę|matkę|siostrę',
    ],
    suicide: [
      'nie chcę|chce .. żyć',
      'nie chce .. się żyć',
      'chcę umrzeć|zdechnąć',
      'zabiję|zabić się',
      'się zabiję|zabić',
      'popełnię|popełnić samobójstwo',
      'myśli samobójcze',
      '#PILLS .. #TAKEN',
      'połknęłam|połknąłem|wzięłam|nałykała|wziął .. tabletek|tabletki',
      'podcięłam|podciąłem|podetnę|podciąć .. żyły',
      'powieszę|powiesić się',
      'skoczę|skoczyć .. #HEIGHT',
      'beze mnie .. lepiej',
      'lepiej .. beze mnie',
      'nie obudzić',
      'odebrać|odbiorę sobie życie',
    ],
    sexual: [
      'zgwałc*|gwałci .. mnie|została*|moją|$',
      'mnie .. zgwałc*|gwałci',
      'ojczym|wujek|dziadek|on .. dotyka|obmacuje .. mnie',
      'mnie .. dotyka|obmacuje',
    ],
    child: ['bije|biją|katuje dziecko|dzieci|syna|córkę|małego'],
    emergency: [
      'nie oddycha',
      'nie mogę oddychać',
      'zemdlał*|nieprzytomn*|stracił* przytomność',
      'wezwijcie|wezwij|potrzebna|przyślijcie .. karetk*|policj*|pogotowie',
      'przedawkował*',
      'pali się .. dom|mieszkanie|kuchnia',
      'u nas .. pali|pożar',
    ],
    threat: ['zabiję|dźgnę|zastrzelę|zadźgam go|ją|ich|was|cię|wszystkich'],
  },
  concern: {
    suicide: [
      'nie daję|dam .. rady $',
      'nie mogę .. już|więcej $',
      'nie mam .. siły|sił',
      'nie widzę .. wyjścia|sensu',
      'nienawidzę siebie|życia|swojego',
      'mam dość .. życia|wszystkiego',
    ],
    violence: ['boję się .. męża|ojca|wracać|chłopaka|domu'],
  },
  idioms: ['umieram .. śmiechu|głodu'],
});
