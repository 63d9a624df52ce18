import net from 'node:net';
import { type InstallationSettings, PORT_SETTINGS, usedPorts } from './installation-settings';
import { StartError } from './start-error';

/** Throws a StartError for the first port that another program has, naming the setting and, where it is one, the other Linekeeper. */
export async function checkPorts(settings: InstallationSettings): Promise<void> {
  for (const name of usedPorts(settings)) {
    const port = settings.ports[name];
    if (await isFree(port)) continue;
    const owner = (await isLinekeeper(port)) ? 'another Linekeeper' : 'another program';
    throw new StartError(`Port ${port} is in use by ${owner}; stop it or set ${PORT_SETTINGS[name]} to another port.`);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new StartError(`Port ${port} cannot be used (${error.code}); choose one above 1023.`));
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Asks what only our processes answer: the health of web and voice, the state of the carrier in a box, the greeting of the mail sink. */
async function isLinekeeper(port: number): Promise<boolean> {
  const answers = await Promise.all(
    ['/api/health', '/box/state'].map((path) => fetchText(`http://127.0.0.1:${port}${path}`)),
  );
  if (answers.some((text) => /linekeeper|"accountSid"/i.test(text))) return true;
  return /linekeeper/i.test(await greeting(port));
}

async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    return `${[...response.headers.values()].join(' ')} ${await response.text()}`;
  } catch {
    return '';
  }
}

function greeting(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const finish = (text: string) => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(500, () => finish(''));
    socket.once('error', () => finish(''));
    socket.once('data', (data) => finish(data.toString('latin1')));
  });
}
