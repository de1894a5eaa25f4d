/** What the address of a webhook cannot be used for: each of these is somebody who tries to have this server ask its own network. */
import { channel } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { setImmediate as aTurn } from 'node:timers/promises';
import { type Resolve, Sender } from '@two-hats/server/webhooks/sending';
import type { ClaimedDelivery } from '@two-hats/server/workshop/records';
import { isPublic, webhookAddress } from '@two-hats/server/workshop/webhooks/webhookAddress';
import { Refusal } from '@two-hats/shared';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Receiver } from '../../support/receiver.js';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
});
afterAll(() => receiver.close());
beforeEach(() => {
  receiver.answer = 204;
  receiver.received.length = 0;
});

const never = new AbortController().signal;
const messageTo = (url: string): ClaimedDelivery => ({ id: 'm', webhookId: 'w', url, secret: 'whsec_AAAA', body: '{}', tries: 1 });
const send = (sender: Sender, url: string, stopped = never) => sender.send(messageTo(url), Date.now(), stopped);
const meaning =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses;

/** Addresses that connections were tried to while `work` ran; each is cut off before it reaches anybody. */
async function triedBy(work: () => Promise<unknown>): Promise<string[]> {
  const tried: string[] = [];
  const see = (message: unknown) => {
    const { request } = message as { readonly request: ClientRequest };
    request.socket?.on('connectionAttempt', (address) => {
      tried.push(address);
      setImmediate(() => request.destroy());
    });
  };
  const requests = channel('http.client.request.start');
  requests.subscribe(see);
  await work();
  requests.unsubscribe(see);
  return tried;
}

const inside = [
  ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '169.254.169.254'],
  ...['168.63.129.16', '100.100.100.200', '192.0.0.192', '192.0.2.1', '198.18.0.1', '203.0.113.7', '224.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    'fe80::1',
  ],
  ...['fc00::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', '2001:db8::1', '2001::1', '100::1', '4000::1'],
];
const outside = ['8.8.8.8', '93.184.216.34', '::ffff:8.8.8.8', '2606:4700::1111', '2a00:1450:4001::1'];

test('addresses of private networks are told from public ones, in every disguise', () => {
  expect([...inside, ...outside].filter(isPublic)).toEqual(outside);
});

test.for([
  ...[
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://１２７.0.0.1/',
  ],
  ...[
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[0:0:0:0:0:ffff:a9fe:a9fe]/',
    'https://localhost/',
    'https://a.LOCALHOST./',
  ],
])('%s is refused when it is added', (address) => {
  expect(() => webhookAddress(address, 'public')).toThrow(new Refusal('PRIVATE_WEBHOOK_ADDRESS'));
});

test.for([
  ...['', 'hooks.example.com', '//hooks.example.com', 'http://hooks.example.com/', 'ftp://hooks.example.com/', 'javascript:alert(1)'],
  ...[
    'file:///etc/passwd',
    'https://user@hooks.example.com/',
    'https://:word@hooks.example.com/',
    'https://',
    `https://a/${'x'.repeat(2000)}`,
  ],
])('%s is no address of a webhook', (address) => {
  expect(() => webhookAddress(address, 'public')).toThrow(new Refusal('INVALID_WEBHOOK_ADDRESS'));
});

test('an address is kept in its plain form; where the operator allows all, also one inside', () => {
  expect(webhookAddress('HTTPS://Hooks.Example.com:443/a b?q=1#part', 'public')).toBe('https://hooks.example.com/a%20b?q=1');
  expect(webhookAddress('http://127.1:8080', 'any')).toBe('http://127.0.0.1:8080/');
  expect(() => webhookAddress('gopher://127.0.0.1', 'any')).toThrow(new Refusal('INVALID_WEBHOOK_ADDRESS'));
});

test.for(inside)('a name that stands for %s is not connected to', async (address) => {
  const sender = new Sender('public', meaning(address));
  const tried = await triedBy(async () =>
    expect(await send(sender, 'https://hooks.example.com/')).toEqual({ status: null, problem: 'PRIVATE_ADDRESS' }),
  );
  expect(tried).toEqual([]);
});

test('one private address among public ones is enough', async () => {
  const sender = new Sender('public', meaning('93.184.216.34', '10.0.0.1'));
  expect(await triedBy(() => send(sender, 'https://hooks.example.com/'))).toEqual([]);
});

test('a name that means another machine the next time it is looked up leads to the one that was judged', async () => {
  let asked = 0;
  const rebinding: Resolve = async () => {
    asked += 1;
    await aTurn();
    return [asked === 1 ? '93.184.216.34' : '127.0.0.1'];
  };
  const { port } = new URL(receiver.url);
  const tried = await triedBy(() => send(new Sender('public', rebinding), `https://hooks.example.com:${port}/`));
  expect({ asked, tried, received: receiver.received }).toEqual({ asked: 1, tried: ['93.184.216.34'], received: [] });
});

test('what was added while more was allowed is judged anew at every try', async () => {
  const sender = new Sender('public', meaning('93.184.216.34'));
  for (const url of [receiver.url, 'https://127.0.0.1/', 'https://[::1]/', 'http://hooks.example.com/']) {
    expect([url, await send(sender, url)]).toEqual([url, { status: null, problem: 'PRIVATE_ADDRESS' }]);
  }
  expect(receiver.received).toEqual([]);
});

test('a redirect is an answer like another: nobody goes where it leads', async () => {
  receiver.answer = (response) => response.writeHead(307, { location: `${receiver.url}/inside` }).end();
  expect(await send(new Sender('any'), receiver.url)).toEqual({ status: 307, problem: 'NOT_ACCEPTED' });
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
});

test('an answer without an end is hung up on', async () => {
  let hungUp: () => void = () => undefined;
  const end = new Promise<void>((resolve) => {
    hungUp = resolve;
  });
  receiver.answer = (response) => {
    response.on('close', hungUp).writeHead(200);
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  };
  expect(await send(new Sender('any'), receiver.url)).toEqual({ status: 200, problem: null });
  await end;
});

test('who goes on saying that an answer is to come is hung up on', async () => {
  let hungUp: () => void = () => undefined;
  const end = new Promise<void>((resolve) => {
    hungUp = resolve;
  });
  receiver.answer = (response) => {
    response.on('close', hungUp);
    const { socket } = response;
    const pour = () => {
      while (socket?.writable && socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1000)));
    };
    socket?.on('drain', pour);
    pour();
  };
  expect(await send(new Sender('any'), receiver.url)).toEqual({ status: null, problem: 'UNREACHABLE' });
  await end;
});

test('nothing is sent any more once the server stops', async () => {
  expect(await send(new Sender('any'), receiver.url, AbortSignal.abort())).toBeNull();
  expect(receiver.received).toEqual([]);
});

test('who says nothing is given up on after a while, and at once when the server stops', async () => {
  receiver.answer = null;
  expect(await send(new Sender('any', undefined, 50), receiver.url)).toEqual({ status: null, problem: 'TIMED_OUT' });
  const stopping = new AbortController();
  const sent = send(new Sender('any'), receiver.url, stopping.signal);
  await receiver.next();
  await receiver.next();
  stopping.abort();
  expect(await sent).toBeNull();
});

test('who begins to answer and never ends is hung up on, and has answered', async () => {
  receiver.answer = (response) => response.writeHead(200).write('One moment');
  expect(await send(new Sender('any', undefined, 50), receiver.url)).toEqual({ status: 200, problem: null });
});

test('a name that nobody knows, and a machine that is not there, are told apart from a private one', async () => {
  for (const resolve of [meaning(), () => Promise.reject(new Error('unknown'))]) {
    expect(await send(new Sender('public', resolve), 'https://hooks.example.com/')).toEqual({ status: null, problem: 'UNREACHABLE' });
  }
  const gone = await Receiver.start();
  const { url } = gone;
  await gone.close();
  expect(await send(new Sender('any'), url)).toEqual({ status: null, problem: 'UNREACHABLE' });
});
