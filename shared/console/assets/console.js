// The console's own script: passkeys, printing, the check while somebody types, and nothing that a page needs to be read or a form to be sent.
const asked = { 'sign-in': 'startAuthentication', confirm: 'startAuthentication', register: 'startRegistration' };

/** Answers of the server that are no page. @returns what it said, or throws the key of a sentence */
async function post(path, body) {
  let answer;
  try {
    answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw 'offline';
  }
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw said.problem ?? 'failed';
  return said;
}

/** Asks the browser for a passkey, and the server whether it is good. */
async function passkey(purpose, sent) {
  const optionsJSON = await post('/console/passkey/challenge', { purpose, ...sent });
  let response;
  try {
    response = await globalThis.SimpleWebAuthnBrowser[asked[purpose]]({ optionsJSON });
  } catch {
    throw 'passkey-cancelled';
  }
  await post(`/console/passkey/${purpose}`, { response, ...sent });
}

function show(form, key) {
  const place = form.previousElementSibling;
  const sentence =
    document.querySelector(`[data-sentences] [data-key="${key}"]`) ?? document.querySelector('[data-sentences] [data-key="failed"]');
  place.textContent = sentence.textContent;
  place.hidden = false;
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    form.previousElementSibling.hidden = true;
    button.disabled = true;
    const sent = Object.fromEntries([...form.querySelectorAll('[data-sent]')].map((field) => [field.name, field.value.trim()]));
    try {
      await passkey(form.dataset.passkey, sent);
      if (form.dataset.done === undefined) form.submit();
      else location.assign(form.dataset.done);
    } catch (key) {
      show(form, key);
      button.disabled = false;
    }
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// The check of the button, while somebody types: what it finds stands at the fields that were touched. Words become text, never markup.
for (const form of document.querySelectorAll('form[data-check]')) {
  let timer;
  let count = 0;
  form.addEventListener('input', ({ target }) => {
    placeAt(target);
    clearTimeout(timer);
    timer = setTimeout(check, 600);
  });
  async function check() {
    count += 1;
    const mine = count;
    const body = new URLSearchParams(new FormData(form));
    body.set('act', 'check-fields');
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => undefined);
    const checks = answer?.ok && (await answer.json().catch(() => undefined));
    if (!checks || mine !== count) return;
    for (const field of form.querySelectorAll('[aria-describedby]')) tell(field, checks[field.name]);
  }
}

/** The place for findings above a field, which names it as its description. */
function placeAt(field) {
  const id = `${field.name}-error`;
  const found = document.getElementById(id);
  if (found || !field.labels?.length || field.type === 'checkbox') return found;
  const place = document.createElement('div');
  place.id = id;
  place.setAttribute('aria-live', 'polite');
  field.before(place);
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${id}`.trim());
  return place;
}

function tell(field, { wrong, doubtful } = { wrong: [], doubtful: [] }) {
  const place = document.getElementById(`${field.name}-error`);
  if (!place) return;
  const told = (kind) => (sentence) => Object.assign(document.createElement('p'), { className: kind, textContent: sentence });
  const next = [...wrong.map(told('error')), ...doubtful.map(told('doubt'))];
  if (next.map((one) => one.outerHTML).join('') !== place.innerHTML) place.replaceChildren(...next);
  if (wrong.length > 0) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

// A code stands behind `#`, which no browser sends: it is in no log of a server.
const code = document.querySelector('form[data-passkey="register"] input[name="code"]');
if (code && location.hash.length > 1) {
  code.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
}

// The page that is shown without a connection, and hints. A policy of its own says of the one address that it is a script of ours.
const ours = globalThis.trustedTypes?.createPolicy('pforte', { createScriptURL: () => '/console/worker.js' });
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register(ours ? ours.createScriptURL('') : '/console/worker.js', { scope: '/console' }).catch(() => {});
}

async function subscription(applicationServerKey) {
  if (!('PushManager' in globalThis) || !('Notification' in globalThis)) throw 'push-unsupported';
  if ((await Notification.requestPermission()) !== 'granted') throw 'push-denied';
  const { pushManager } = await navigator.serviceWorker.ready;
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
}

for (const form of document.querySelectorAll('form[data-push]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      form.elements.endpoint.value = (await subscription(form.dataset.push)).endpoint;
      form.submit();
    } catch (key) {
      show(form, typeof key === 'string' ? key : 'push-unsupported');
    }
  });
}
