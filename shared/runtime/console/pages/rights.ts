import { withdraw } from '../../../app/consent/end-consent.ts';
import { erasePerson } from '../../../app/consent/erase-person.ts';
import { type FoundPerson, findByCode, findByIdentity, standingOf } from '../../../app/consent/find-person.ts';
import { gatherProof } from '../../../app/consent/gather-proof.ts';
import { readMoment } from '../../../calendar/read-moment.ts';
import { channels, profileOf } from '../../../channels/registry.ts';
import { withdrawalWays } from '../../../consent/state.ts';
import { type Html, html } from '../../../console/html.ts';
import { problem } from '../../../console/layout.ts';
import { eraseView, outcomeView, paperView, personView, rightsView, withdrawalForm } from '../../../console/pages/rights.ts';
import { mayUse } from '../../../console/roles.ts';
import { readShortReference, shortReference } from '../../../conversation/short-reference.ts';
import type { Snapshot } from '../../../facility/snapshot.ts';
import { dialledNumber } from '../../../kernel/dialled-number.ts';
import { accessMain } from '../../../print/access-page.ts';
import { letterheadOf } from '../../../print/letterhead.ts';
import { issuerPart } from '../../../print/printed-page.ts';
import { proofMain } from '../../../print/proof-page.ts';
import { keptDays } from '../../kept-days.ts';
import type { DeskRights } from '../desk-rights.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';

/** Of an admin alone. */
const admin = { roles: [] } as const;

/** One person at a time, found by the reference from the chat or by number. Everything is posted and shown once. */
export const rightsPage = deskPage({
  path: '/rights',
  roles: ['protection'],
  nav: 'rights',
  title: (words) => words.rights.title,
  load: ({ desk, again }: DeskVisit) => ({
    problem: again?.problem,
    typed: {
      code: again?.form.get('code') ?? '',
      phone: again?.form.get('phone') ?? '',
      id: again?.form.get('id') ?? '',
      kind: again?.form.get('kind') ?? '',
    },
    hasNumbers: numbersIn(desk.snapshot).length > 0,
    kinds: idsIn(desk.snapshot).map(({ kind, label }) => [kind, label] as const),
  }),
  view: rightsView,
  actions: {
    'by-code': { audit: 'rights-looked', run: findCode },
    'by-id': { audit: 'rights-looked', run: findId },
    'by-phone': { audit: 'rights-looked', run: findNumber },
    again: { audit: 'rights-looked', run: onPerson(lookAgain) },
    access: { audit: 'rights-access', run: onPerson(showAccess) },
    proof: { audit: 'rights-proof', run: onPerson(showProof) },
    withdraw: { ...admin, audit: 'rights-withdrawn', run: onPerson(recordWithdrawal) },
    'erase-ask': {
      ...admin,
      run: onPerson(async (person, _ports, { shell }) =>
        show(shell.words.rights.eraseAsk, eraseView(person, shortReference(person), shell)),
      ),
    },
    erase: { ...admin, needsFreshPasskey: true, audit: 'rights-erased', run: onPerson(erase) },
  },
});

type OnPerson = (person: string, ports: DeskRights, visit: DeskVisit, form: URLSearchParams) => Promise<Outcome>;

function onPerson(run: OnPerson) {
  return async (visit: DeskVisit, form: URLSearchParams): Promise<Outcome> => {
    const person = form.get('person') ?? '';
    if (!/^[\w-]{43}$/.test(person)) return { kind: 'again', problem: 'reference-wrong' };
    return run(person, await visit.ports.rightsOf(visit.desk), visit, form);
  };
}

async function findCode(visit: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const code = readShortReference(form.get('code') ?? '');
  if (code === undefined) return { kind: 'again', problem: 'reference-wrong' };
  const found = await findByCode(code, await visit.ports.rightsOf(visit.desk));
  if (found.length > 1) return { kind: 'again', problem: 'reference-twice' };
  return found[0] ? showPerson(found[0], visit) : showNobody(visit);
}

/** Channels on which people write under a number, with what the number is called there. */
function numbersIn(snapshot: Snapshot) {
  return channels.flatMap((channel) => {
    const type = profileOf(channel).personIds.find((id) => 'isPhone' in id)?.type;
    const account = snapshot[channel]?.account;
    return type === undefined || account === undefined ? [] : [{ channel, account, type }];
  });
}

async function findNumber(visit: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const [place] = numbersIn(visit.desk.snapshot);
  if (!place) return { kind: 'again', problem: 'no-numbers' };
  const number = dialledNumber(form.get('phone') ?? '');
  if (number === undefined) return { kind: 'again', problem: 'number-wrong' };
  const { channel, account, type } = place;
  const ports = await visit.ports.rightsOf(visit.desk);
  return showPerson(await findByIdentity({ channel, account, identity: { type, value: number.slice(1) } }, ports), visit);
}

/** Ids that Meta gives a person on the facility's channels: they stand in an inbox or an export. */
function idsIn(snapshot: Snapshot) {
  return channels.flatMap((channel) => {
    const { label, personIds } = profileOf(channel);
    const account = snapshot[channel]?.account;
    const own = personIds.filter((id) => !('isPhone' in id));
    return account === undefined
      ? []
      : own.map(({ type, option }) => ({
          channel,
          account,
          type,
          kind: `${channel}.${type}`,
          label: `${label} (${option.toUpperCase()})`,
        }));
  });
}

async function findId(visit: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const place = idsIn(visit.desk.snapshot).find(({ kind }) => kind === form.get('kind'));
  const value = (form.get('id') ?? '').trim();
  if (!place || !/^[\w.:-]{3,80}$/.test(value)) return { kind: 'again', problem: 'id-wrong' };
  const { channel, account, type } = place;
  return showPerson(await findByIdentity({ channel, account, identity: { type, value } }, await visit.ports.rightsOf(visit.desk)), visit);
}

async function lookAgain(person: string, ports: DeskRights, visit: DeskVisit): Promise<Outcome> {
  return showPerson(await standingOf(person, ports), visit);
}

function showPerson({ reference: person, isStored, erasedAt, proofs }: FoundPerson, { shell, roles, now }: DeskVisit): Outcome {
  const data = { person, reference: shortReference(person), isStored, erasedAt, proofs, mayChange: mayUse(roles, []), now };
  return show(shell.words.rights.title, personView(data, shell));
}

function showNobody({ shell, now }: DeskVisit): Outcome {
  return show(
    shell.words.rights.title,
    personView({ person: '', reference: '', isStored: false, proofs: 0, mayChange: false, now }, shell),
  );
}

async function showAccess(person: string, ports: DeskRights, { desk, shell }: DeskVisit): Promise<Outcome> {
  const letterhead = letterheadOf(desk.snapshot);
  if (!letterhead) return { kind: 'again', problem: 'no-letterhead' };
  const page = `${issuerPart(letterhead)}${accessMain(await gatherProof(person, ports), letterhead, ports, keptDays)}`;
  return show(shell.words.rights.access, paperView(person, page, shell));
}

async function showProof(person: string, ports: DeskRights, { desk, shell }: DeskVisit): Promise<Outcome> {
  const letterhead = letterheadOf(desk.snapshot);
  const { proof } = await gatherProof(person, ports);
  const page = `${letterhead ? issuerPart(letterhead) : ''}${proofMain(proof, letterhead)}`;
  return show(shell.words.rights.proof, paperView(person, page, shell));
}

async function recordWithdrawal(
  person: string,
  ports: DeskRights,
  { shell, user, now }: DeskVisit,
  form: URLSearchParams,
): Promise<Outcome> {
  const way = withdrawalWays.find((one) => one === form.get('way'));
  const at = readMoment(form.get('at') ?? '', now);
  const why = !way ? 'way-missing' : at === undefined ? 'time-missing' : at > ports.now() ? 'not-yet' : undefined;
  const { rights, problems } = shell.words;
  if (why || !way || at === undefined) {
    const main = html`<h1>${rights.withdraw}</h1>${problem(why && problems[why])}${withdrawalForm(person, now, form, shell)}`;
    return { ...show(rights.withdraw, main), isNothingNew: true };
  }
  const result = await withdraw(person, { kind: 'staff-withdrawal', at, recordedBy: initialsOf(user.name), way }, ports);
  return show(rights.withdraw, outcomeView(rights.withdraw, rights.withdrawn[result], shell));
}

/** "Mira Sommer" → "MS": the ledger names a role or initials, and outlives who works here. */
function initialsOf(name: string): string {
  return [...name.matchAll(/(?<!\p{L})\p{L}/gu)].join('').slice(0, 12).toUpperCase();
}

async function erase(person: string, ports: DeskRights, { shell }: DeskVisit): Promise<Outcome> {
  const { rights } = shell.words;
  return show(rights.erase, outcomeView(rights.erase, rights.erased[await erasePerson(person, ports)], shell));
}

function show(title: string, main: Html) {
  return { kind: 'show', title, main } as const;
}
