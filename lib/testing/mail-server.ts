import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type MailServer = { url: string; mails: ParsedMail[]; refuse: boolean; close(): Promise<void> };

/** An SMTP server on 127.0.0.1 that keeps what it is given, or refuses it. */
export async function startMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        if (mailServer.refuse) return done(new Error('The mailbox is full.'));
        mailServer.mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    refuse: false,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return mailServer;
}
