import { consolePath } from '../../shared/runtime/inventory.ts';
import type { Route } from './gateway.ts';

/** The console's address. By that name alone: an IP address can have no passkeys. */
export function consoleAddress(url: string): string {
  return `${url.replace('127.0.0.1', 'localhost')}${consolePath}`;
}

/** Leads a browser that asked by IP address to the name. */
export const consoleByName: Route = async ({ method, path, query, headers: { host } }) => {
  const isConsole = path === consolePath || path.startsWith(`${consolePath}/`);
  if (method !== 'GET' || !isConsole || !String(host).startsWith('127.0.0.1')) return undefined;
  const search = query.size > 0 ? `?${query}` : '';
  return { status: 307, headers: { location: `http://${String(host).replace('127.0.0.1', 'localhost')}${path}${search}` } };
};
