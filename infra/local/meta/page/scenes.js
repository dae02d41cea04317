import { staffAnswer } from './actions.js';
import { nextOfficeHour, tomorrowMorning, tonightLate } from './berlin-time.js';
import { element, lineDrawing, setText } from './dom.js';

/** A step does something and says what to look at. `on`: the channel that shows it best; where there is none, the first phone does. */
const scenes = [
  {
    title: 'Eine Nacht',
    sign: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
    about: 'Jemand schreibt um halb elf, und niemand ist da.',
    on: 'whatsapp',
    steps: [
      {
        words: 'Es ist 22:30 Uhr. Jemand schreibt zum ersten Mal: Die Begrüßung kommt sofort und sagt, dass gerade niemand da ist.',
        do: async ({ clock, phone }) => {
          await clock(tonightLate);
          await phone.newPerson();
          await phone.write('Hallo, ich habe eine Frage.');
        },
      },
      {
        words:
          'Ein Hilferuf wird zu jeder Zeit mit Hilfe beantwortet, vor allem anderen. Tippen Sie auf „Regel“, um zu sehen, was verstanden wurde.',
        do: ({ phone }) => phone.write('Ich kann nicht mehr, ich will nicht mehr leben.'),
      },
      {
        words: 'Vertrauliches gehört nicht in diesen Kanal. Die Antwort sagt das, ohne die Nummer zu wiederholen.',
        do: ({ phone }) => phone.write('Meine IBAN ist DE89 3704 0044 0532 0130 00'),
      },
      {
        words: 'Am nächsten Morgen: Die Automatik drängt sich nicht mehr auf. Wer fragt, bekommt Auskunft.',
        do: async ({ clock, phone }) => {
          await clock(tomorrowMorning);
          await phone.write('Habt ihr heute offen?');
        },
      },
    ],
  },
  {
    title: 'Der Newsletter',
    sign: 'M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7',
    about: 'Von der Anmeldung über die Ausgabe bis zur Abmeldung.',
    on: 'whatsapp',
    steps: [
      {
        words: 'Jemand möchte den Newsletter. Angemeldet ist damit noch niemand: Erst kommt die Frage.',
        do: async ({ clock, phone }) => {
          await clock(nextOfficeHour);
          await phone.newPerson();
          await phone.write('Ich möchte den Newsletter');
        },
      },
      {
        words: 'Nur das Wort START meldet an. Der Nachweis dafür liegt jetzt im Register.',
        do: ({ phone }) => phone.write('START'),
      },
      {
        words: 'Eine Ausgabe geht hinaus, mit Absender, Impressum und dem Hinweis auf STOPP.',
        do: ({ issue }) => issue(),
      },
      { words: 'Ein Wort genügt, und es kommt keine Ausgabe mehr.', do: ({ phone }) => phone.write('STOPP') },
    ],
  },
  {
    title: 'Das Team antwortet',
    sign: 'M4 4.5h16v11.5H10l-4.5 4V16H4z',
    about: 'Sobald ein Mensch schreibt, schweigt die Automatik.',
    on: 'messenger',
    steps: [
      {
        words: 'Vormittags, es ist offen. Jemand schreibt und wird einmal begrüßt.',
        do: async ({ clock, phone }) => {
          await clock(nextOfficeHour);
          await phone.newPerson();
          await phone.write('Guten Tag, ich habe eine Frage zum Wohngeld.');
        },
      },
      {
        words: 'Jetzt antwortet ein Mensch aus dem Posteingang des Teams.',
        do: ({ phone }) => phone.staffWrites(staffAnswer),
      },
      {
        words: 'Die Automatik redet nicht dazwischen. Bei der Nachricht steht, warum.',
        do: ({ phone }) => phone.write('Danke! Kann ich morgen vorbeikommen?'),
      },
      {
        words: 'Ein Hilferuf wird auch jetzt beantwortet: Er geht jeder Ruhe vor.',
        do: ({ phone }) => phone.write('Mein Mann schlägt mich, ich habe Angst.'),
      },
    ],
  },
];

/**
 * The three guided scenes: each step is one tap, so that everybody reads at their own pace. `tools`: `phones`, `clock`, `issue`, and `show` for
 * the view of a small screen.
 */
export function createScenes(list, root, tools) {
  const [title, text, next, end] = ['h2', '#scene-text', '.scene-next', '.scene-end'].map((selector) => root.querySelector(selector));
  let scene;
  let index = 0;
  let isBusy = false;

  const stop = () => {
    root.hidden = true;
    scene = undefined;
  };
  const setBusy = (busy) => {
    isBusy = busy;
    // Told rather than disabled, so that the focus stays.
    next.setAttribute('aria-disabled', String(busy));
  };
  const play = async () => {
    if (isBusy) return;
    setBusy(true);
    const { words, do: act } = scene.steps[index];
    const phone = tools.phones.find(({ channel }) => channel === scene.on) ?? tools.phones[0];
    const isLast = index === scene.steps.length - 1;
    setText(title, `${scene.title} · ${index + 1} von ${scene.steps.length}`);
    setText(text, words);
    setText(next, isLast ? 'Fertig' : 'Weiter');
    end.hidden = isLast;
    root.hidden = false;
    tools.show(phone.channel);
    const trouble = await act({ ...tools, phone });
    // Only the newsletter answers in words; a phone says for itself what went wrong.
    if (typeof trouble === 'string' && scene) setText(text, `${words} ${trouble}`);
    setBusy(false);
  };

  for (const each of scenes) {
    const button = element('button', 'scene-start');
    button.type = 'button';
    button.append(lineDrawing(each.sign, 'scene-sign'), element('strong', '', each.title), element('span', '', each.about));
    button.addEventListener('click', () => {
      scene = each;
      index = 0;
      play();
      next.focus({ preventScroll: true });
    });
    list.append(button);
  }
  next.addEventListener('click', () => {
    if (isBusy) return;
    index += 1;
    if (index >= scene.steps.length) return stop();
    play();
  });
  end.addEventListener('click', stop);
}
