// Stands between the console's pages and the network: without a connection it shows the one page that it keeps. Nothing of clients is ever kept.
// The server puts `shell` in front: the addresses that are kept, and what a hint says.
const kept = [shell.offline, shell.css, shell.icon];

self.addEventListener('install', (event) => {
  const keep = async () => {
    await (await caches.open(shell.version)).addAll(kept);
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  const drop = async () => {
    for (const name of await caches.keys()) if (name !== shell.version) await caches.delete(name);
  };
  event.waitUntil(drop());
});

// Only what is looked at. A form goes its own way: passed on from here it would look like one of our own pages' whoever sent it.
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET') return;
  if (mode === 'navigate') event.respondWith(fetch(event.request).catch(() => caches.match(shell.offline)));
  else if (kept.includes(new URL(url).pathname))
    event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request)));
});

self.addEventListener('push', (event) => {
  event.waitUntil(self.registration.showNotification(shell.title, { body: shell.notice, icon: shell.icon, tag: 'pforte', renotify: true }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const look = async () => {
    const [open] = await self.clients.matchAll({ type: 'window' });
    await (open ? open.focus() : self.clients.openWindow('/console'));
  };
  event.waitUntil(look());
});
