import fs from 'node:fs';
import { withOwnInstallation } from '../own-installation';
import { fraudReplay } from './fraud-replay';
import { hostileInput } from './hostile-input';

/**
 * `npm run bench:hostile`: what an attacker can do to a running installation with its usual limits: hostile input, then the fraud replay. With
 * the path of a demo.json only the input is sent, to the installation that it belongs to.
 */
const [demoFile] = process.argv.slice(2);
if (demoFile) await hostileInput(JSON.parse(fs.readFileSync(demoFile, 'utf8')));
else
  await withOwnInstallation(
    async (installation) => {
      await hostileInput(installation.demo);
      await fraudReplay(installation);
    },
    { OUTBOUND_CAPS: '', OUTBOUND_CAPS_INSTALLATION: '' },
  );
process.exit(0);
