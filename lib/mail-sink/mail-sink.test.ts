import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailSink, startMailSink } from './mail-sink';

type Mail = { from: string; to: string[]; subject: string; text: string; html: string | null };

let box: Server;
let boxStatus: number;
let received: Mail[];
let sink: MailSink;

beforeEach(async () => {
  received = [];
  boxStatus = 201;
  box = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (boxStatus < 300 && request.url === '/box/mail') received.push(JSON.parse(body));
      response.writeHead(boxStatus).end();
    });
  });
  await new Promise<void>((resolve) => box.listen(0, '127.0.0.1', resolve));
  sink = await startMailSink({ port: 0, boxUrl: `http://127.0.0.1:${(box.address() as AddressInfo).port}` });
});

afterEach(async () => {
  await sink.close();
  box.closeAllConnections();
  await new Promise((resolve) => box.close(resolve));
});

const send = (message: Record<string, unknown>) =>
  createTransport({ host: '127.0.0.1', port: sink.port, secure: false }).sendMail({
    from: 'Linekeeper <alerts@example.com>',
    to: ['owner@example.com', 'other@example.com'],
    subject: 'Missed call from (212) 555-0142',
    text: 'Grüße: call back',
    ...message,
  });

describe('startMailSink', () => {
  it('hands a message over with its addresses, subject, text and html', async () => {
    await send({ html: '<p>Grüße: <b>call back</b></p>', bcc: 'hidden@example.com' });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      from: '"Linekeeper" <alerts@example.com>',
      to: ['owner@example.com', 'other@example.com', 'hidden@example.com'],
      subject: 'Missed call from (212) 555-0142',
      html: '<p>Grüße: <b>call back</b></p>',
    });
    expect(received[0]?.text.trim()).toBe('Grüße: call back');
  });

  it('a text message arrives once and has no html made up', async () => {
    await send({});
    expect(received.map(({ html }) => html)).toEqual([null]);
  });

  it('while the box fails the sender is told to try again, and then the message arrives', async () => {
    boxStatus = 500;
    await expect(send({})).rejects.toMatchObject({ responseCode: 451 });
    boxStatus = 204;
    await send({});
    expect(received).toHaveLength(1);
  });

  it('a message that the box does not take is refused for good', async () => {
    boxStatus = 400;
    await expect(send({})).rejects.toMatchObject({ responseCode: 554 });
  });

  it('while the box is not there the sender is told to try again', async () => {
    await new Promise((resolve) => box.close(resolve));
    await expect(send({})).rejects.toMatchObject({ responseCode: 451 });
    await new Promise<void>((resolve) => box.listen(0, '127.0.0.1', resolve));
  });

  it('a message that is too large is refused for good', async () => {
    await expect(send({ text: 'x'.repeat(11 * 1024 * 1024) })).rejects.toMatchObject({ responseCode: 552 });
    expect(received).toHaveLength(0);
  });

  it('a port in use fails at the start', async () => {
    await expect(startMailSink({ port: sink.port, boxUrl: 'http://127.0.0.1:1' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
