import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What a message may weigh: far above any alert, far below what would hurt. */
const MESSAGE_BYTES_MAX = 10 * 1024 * 1024;
const CLIENTS_MAX = 50;
/** The box is on this machine: one that has not answered by now is not going to. */
const HAND_OVER_MS_MAX = 5_000;
/** How long open connections may finish when the process is asked to stop. */
const CLOSE_MS_MAX = 2_000;

export type MailSink = {
  port: number;
  /** Takes no new connection, lets those under way finish for two seconds, then returns. */
  close(): Promise<void>;
};

/**
 * An SMTP server on this machine that keeps nothing: each message goes to the carrier in a box, whose phones page shows it.
 * A message is accepted only once the box has it; until then the sender is told to try again (451). The box dates it by its own
 * clock.
 */
export async function startMailSink(options: { port: number; boxUrl: string }): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MESSAGE_BYTES_MAX,
    maxClients: CLIENTS_MAX,
    closeTimeout: CLOSE_MS_MAX,
    disableReverseLookup: true,
    banner: 'Linekeeper mail sink',
    onData(stream, session, done) {
      receive(stream, session, options.boxUrl).then(() => done(), done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      server.off('error', reject);
      // A connection that breaks off is its sender's matter.
      server.on('error', () => undefined);
      resolve();
    });
  });
  const address = server.server.address() as AddressInfo;
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, boxUrl: string): Promise<void> {
  const message = await read(stream);
  if (stream.sizeExceeded) throw refusal(552, 'The message is larger than 10 MB.');
  const parsed = await simpleParser(message).catch(() => {
    throw refusal(554, 'The message cannot be read.');
  });
  const { mailFrom, rcptTo } = session.envelope;
  await handOver(boxUrl, {
    from: parsed.from?.text ?? (mailFrom === false ? '' : mailFrom.address),
    to: rcptTo.map(({ address }) => address),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false ? null : parsed.html,
  });
}

/** Reads to the end even when the message is too large, since SMTP has no way to stop a sender in the middle. */
async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length;
    if (bytes <= MESSAGE_BYTES_MAX) chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

async function handOver(boxUrl: string, mail: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${boxUrl}/box/mail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(mail),
    signal: AbortSignal.timeout(HAND_OVER_MS_MAX),
  }).catch(() => null);
  if (answer === null || answer.status >= 500) throw refusal(451, 'The mailbox does not answer. Try again later.');
  // Trying again would not help: the message is too long for the box or otherwise not to its taste.
  if (!answer.ok) throw refusal(554, 'The mailbox does not take this message.');
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
