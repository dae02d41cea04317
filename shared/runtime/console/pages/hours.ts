import { channels } from '../../../channels/registry.ts';
import { valueAt } from '../../../console/facility-fields.ts';
import { fieldsTyped, hoursEdits, hoursGroups, hoursLists, hoursValues, typedHours } from '../../../console/hours-form.ts';
import { type HoursData, hoursView } from '../../../console/pages/hours.ts';
import { yearCalendar } from '../../../console/year-calendar.ts';
import { channelCalendars, namesOf } from '../../../print/channel-calendars.ts';
import { baseIn, type Editing, editingActions, openEditing, problemIn, shownFindings, valuesSeen } from '../editing.ts';
import { type DeskVisit, deskPage, type Visit } from '../page.ts';

const path = '/hours';

/** Week, holidays, closures and special openings, with a year's calendar. Staff look; admins change. */
export const hoursPage = deskPage({
  path,
  roles: ['staff'],
  nav: 'hours',
  title: (words) => words.hours.title,
  load,
  view: hoursView,
  actions: editingActions({ path, make: documentOf, fieldsAt }),
});

async function documentOf(visit: Visit, editing: Editing, form: URLSearchParams): Promise<string> {
  const base = (await valuesSeen(visit, editing, form)) ?? editing.values;
  return editing.compiler.edit(editing.edited.document ?? '', hoursEdits(base, editing.values, typedHours(form)));
}

function fieldsAt(at: string, form: URLSearchParams): readonly string[] {
  return fieldsTyped(at, form, hoursGroups(typedHours(form)), hoursLists);
}

async function load(visit: DeskVisit): Promise<HoursData> {
  const { desk, query, again } = visit;
  const { words } = visit.shell;
  const editing = await openEditing(visit);
  const { values, edited } = editing;
  const mayChange = visit.roles.includes('admin');
  const shown = again ? typedHours(again.form) : hoursValues(values);
  const groups = hoursGroups(
    shown,
    channels.filter((channel) => valueAt(values, `channels.${channel}`) !== undefined),
    words,
  );
  // This container's snapshot may be half a minute old; a publication of a moment ago is to be seen at once.
  const calendars = channelCalendars(edited.snapshot ?? desk.snapshot);
  const index = Math.min(numberIn(query, 'calendar') ?? 0, calendars.length - 1);
  const calendar = calendars[index]?.calendar;
  if (!calendar) throw new TypeError('A desk that is published has a channel.');
  const thisYear = Number(editing.today.slice(0, 4));
  return {
    path,
    base: again ? baseIn(again.form) : (edited.holds?.number ?? 0),
    groups,
    values: mayChange && values ? shown : undefined,
    why: !mayChange || values ? undefined : edited.document === undefined ? 'noDocument' : 'unreadable',
    ...(await shownFindings(visit, editing, documentOf, groups)),
    problem: problemIn(visit),
    calendar: yearCalendar(calendar, yearNear(numberIn(query, 'year'), thisYear), words.hours),
    calendars: calendars.map((one, number) => ({ label: namesOf(one.channels, words.places.and), isShown: number === index })),
    mayChange,
  };
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const found = /^\d{1,4}$/.exec(query.get(name) ?? '')?.[0];
  return found === undefined ? undefined : Number(found);
}

/** Public holidays are known from last year to ten years ahead. */
function yearNear(year: number | undefined, thisYear: number): number {
  return Math.min(Math.max(year ?? thisYear, thisYear - 1), thisYear + 10);
}
