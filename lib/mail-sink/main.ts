import { env } from '../config/env';
import { startMailSink } from './mail-sink';

/** The mail sink as a process: runs until it is asked to stop. Needs BOX_URL. */
if (env.BOX_URL === undefined) {
  process.stderr.write('The mail sink needs BOX_URL: the address of the carrier in a box.\n');
  process.exit(1);
}

startMailSink({ port: env.SMTP_PORT, boxUrl: env.BOX_URL.replace(/\/$/, '') }).then(
  (sink) => {
    process.stdout.write(`The mail sink takes mail at smtp://127.0.0.1:${sink.port}.\n`);
    const stop = () => sink.close().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  },
  (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE' ? `port ${env.SMTP_PORT} is in use; set SMTP_PORT to a free one` : error.message;
    process.stderr.write(`The mail sink cannot start: ${reason}.\n`);
    process.exit(1);
  },
);
