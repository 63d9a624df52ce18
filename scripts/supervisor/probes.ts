import net from 'node:net';

const PROBE_MS_MAX = 2_000;

/** Answers whether a process does its work at this moment; never throws. */
export type Probe = () => Promise<boolean>;

export function httpProbe(url: string): Probe {
  return async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(PROBE_MS_MAX) });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  };
}

export function smtpProbe(port: number): Probe {
  return () =>
    new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1');
      const finish = (isReady: boolean) => {
        socket.destroy();
        resolve(isReady);
      };
      socket.setTimeout(PROBE_MS_MAX, () => finish(false));
      socket.once('error', () => finish(false));
      socket.once('data', (data) => finish(data.toString('latin1').startsWith('220')));
    });
}
