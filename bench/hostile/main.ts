import { withOwnInstallation } from '../own-installation';
import { fraudReplay } from './fraud-replay';

/** `npm run bench:hostile`: what an attacker can do to a running installation with its usual limits. */
await withOwnInstallation(fraudReplay, { OUTBOUND_CAPS: '', OUTBOUND_CAPS_INSTALLATION: '' });
process.exit(0);
