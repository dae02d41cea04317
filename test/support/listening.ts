import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface Listener {
  readonly address: string;
  readonly port: number;
}

/** Every TCP socket on which a process listens, as the kernel sees it. Linux. */
export function listenersOf(pid: number): readonly Listener[] {
  const own = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => inodeOf(`/proc/${pid}/fd/${fd}`)));
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode = '']) => state === '0A' && own.has(inode))
      .map(([, local = '']) => {
        const [address = '', port = ''] = local.split(':');
        return { address: address === '0100007F' ? '127.0.0.1' : address, port: Number.parseInt(port, 16) };
      }),
  );
}

function inodeOf(link: string): string | undefined {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(link))?.[1];
  } catch {
    return undefined;
  }
}
