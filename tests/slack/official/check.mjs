// SPDX-License-Identifier: GPL-3.0-or-later
// Proves the stand-in Slack with Slack's own client: node check.mjs PATH_OF_slack_standin
// Ends with 1 and a sentence on the first thing that is not as Slack's client expects it.
import assert from 'node:assert/strict';
import bolt from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { WebClient, WebClientEvent } from '@slack/web-api';
import { Mailbox, soon, StandIn } from './standin.mjs';

const quiet = bolt.LogLevel.ERROR;
// How soon the client connects again after an end, and how soon it asks whether the socket lives.
const clientPingTimeout = 900;

// Ends the check with a sentence in place of a stack.
function fail(error) {
  console.error(`not ok: ${error.message.split('\n')[0]}`);
  process.exit(1);
}
process.on('uncaughtException', fail);

const slack = await StandIn.start(process.argv[2]);
process.on('exit', () => slack.process.kill());
const { api, app_token: appToken, bot_token: botToken } = slack.where;
const clientOptions = { slackApiUrl: api, logLevel: quiet };
const web = new WebClient(botToken, clientOptions);

// Until a client is connected, nothing is to come later than it happens.
await slack.order('times', { retries: [] });
const { id: street } = await slack.order('channel', { name: 'elm-street' });
const { id: ana } = await slack.order('user', { display_name: 'Ana', real_name: 'Ana Ruiz' });
const say = (text, more = {}) => slack.order('post', { channel: street, user: ana, text, ...more });

// The call must fail with Slack's name of the error.
async function refuses(call, name) {
  const error = await call.then(() => undefined, (reason) => reason);
  assert.equal(error?.data?.error, name, `A call that Slack refuses with ${name} was answered otherwise: ${error}.`);
}

// --- Web API -----------------------------------------------------------------------------------------

async function signsIn() {
  const me = await web.auth.test();
  assert.ok(me.bot_id && me.team_id, 'auth.test names no bot or no team.');
  assert.ok(me.response_metadata.scopes.includes('chat:write'), 'auth.test carries no scopes.');
  await refuses(web.apps.connections.open(), 'not_allowed_token_type');
  await refuses(new WebClient('xoxb-other', clientOptions).auth.test(), 'invalid_auth');
}

async function looksUpPeopleAndPlaces() {
  const { user } = await web.users.info({ user: ana });
  assert.equal(user.profile.display_name, 'Ana', 'users.info does not tell the display name.');
  const { channel } = await web.conversations.info({ channel: street });
  assert.equal(channel.name, 'elm-street', 'conversations.info does not tell the name.');
  const { channels } = await web.conversations.list({ types: 'public_channel,private_channel' });
  const isListed = channels.some((each) => each.id === street && each.is_member);
  assert.ok(isListed, 'conversations.list lacks a channel of the app.');
  const direct = await web.conversations.open({ users: ana });
  assert.match(direct.channel.id, /^D/, 'conversations.open opens no direct message.');
}

async function postsAndFindsItsPost() {
  const { ts: root } = await say('There is smoke');
  const metadata = { event_type: 'porchlight_reply', event_payload: { id: 'r1' } };
  const posted = await web.chat.postMessage({ channel: street, text: 'On our way', thread_ts: root, metadata });
  const thread = await web.conversations.replies({ channel: street, ts: root, include_all_metadata: true });
  const own = thread.messages.find((message) => message.metadata?.event_payload.id === 'r1');
  assert.equal(own?.ts, posted.ts, 'conversations.replies does not find the post by its metadata.');
  assert.equal(thread.messages[0].reply_count, 1, 'The root does not count its reply.');
  const bare = await web.conversations.replies({ channel: street, ts: root });
  assert.ok(!bare.messages.some((message) => message.metadata), 'Metadata comes without being asked for.');
  await web.chat.update({ channel: street, ts: posted.ts, text: 'We are there' });
  await slack.order('limits', { postWindow: 0 });
  await refuses(web.chat.postMessage({ channel: street, text: 'x'.repeat(4001) }), 'msg_too_long');
  await slack.order('limits', { postWindow: 1000 });
}

async function pagesHistory() {
  const { id: channel } = await slack.order('channel', { name: 'history' });
  await slack.order('quiet', { on: true });
  const written = [];
  for (let i = 0; i < 25; i += 1) {
    written.unshift((await slack.order('post', { channel, user: ana, text: `message ${i}` })).ts);
  }
  await slack.order('quiet', { on: false });
  const pages = [];
  for await (const page of web.paginate('conversations.history', { channel, limit: 10 })) {
    pages.push(page.messages.map((message) => message.ts));
  }
  assert.deepEqual(pages.map((page) => page.length), [10, 10, 5], 'The pages are not as large as asked for.');
  assert.deepEqual(pages.flat(), written, 'The pages do not hold every message once, newest first.');
}

async function honoursRateLimits() {
  const { id: channel } = await slack.order('channel', { name: 'busy' });
  const limited = new Mailbox();
  web.on(WebClientEvent.RATE_LIMITED, (seconds) => limited.put(seconds));
  await slack.order('fault', { kind: 'rateLimit', method: 'chat.postMessage', number: 1 });
  await web.chat.postMessage({ channel, text: 'once' });
  const seconds = await limited.next('The client was told of no limit.');
  assert.equal(seconds, 1, 'The client read another Retry-After.');
  await web.chat.postMessage({ channel, text: 'twice' });
  const { messages } = await slack.order('messages', { channel });
  const texts = messages.map((message) => message.text);
  assert.deepEqual(texts, ['once', 'twice'], 'What met a limit was not posted exactly once.');

  await slack.order('limits', { slowReads: true });
  const hasty = new WebClient(botToken, { ...clientOptions, rejectRateLimitedCalls: true });
  const page = await hasty.conversations.history({ channel: street, limit: 1000 });
  assert.ok(page.messages.length <= 15, 'An app of the public gets more than 15 a page.');
  const error = await hasty.conversations.history({ channel: street }).catch((reason) => reason);
  assert.ok(error.retryAfter > 0, 'An app of the public may read twice in a minute.');
  await slack.order('limits', { slowReads: false });
}

// --- Socket Mode, with the bare client ---------------------------------------------------------------

async function seesARetryOfWhatItDoesNotAcknowledge() {
  await slack.order('times', { ackWithin: 100, retries: Array(50).fill(0) });
  const client = new SocketModeClient({ appToken, clientOptions, clientPingTimeout, logLevel: quiet });
  const events = new Mailbox();
  client.on('message', (event) => events.put(event));
  await soon(client.start(), 'The client did not connect.');
  const { ts } = await say('Is anybody there?');
  const first = await events.next('The client got no event.');
  assert.equal(first.event.ts, ts, 'The event is of another message.');
  assert.equal(first.retry_num, 0, 'The first attempt counts as a retry.');
  const second = await events.next('The event did not come again.');
  assert.equal(second.body.event_id, first.body.event_id, 'The retry is of another event.');
  assert.equal(second.retry_num, 1, 'The retry does not say that it is the first.');
  assert.equal(second.retry_reason, 'timeout', 'The retry gives another reason.');
  await second.ack();
  const outcome = await slack.wait({ delivery: first.body.event_id }, 'The acknowledgement did not arrive.');
  assert.ok(outcome.acked, 'The acknowledged event counts as lost.');
  await soon(client.disconnect(), 'The client did not disconnect.');
  await slack.wait({ sockets: 0 }, 'The socket did not end.');
  await slack.order('times', { ackWithin: 3000, retries: [0, 0, 0] });
}

// --- Socket Mode, with Bolt --------------------------------------------------------------------------

const receiver = new bolt.SocketModeReceiver({
  appToken,
  clientPingTimeout,
  logLevel: quiet,
  installerOptions: { clientOptions },
});
const app = new bolt.App({ token: botToken, receiver, clientOptions, logLevel: quiet, ignoreSelf: false });

const messages = new Mailbox();
app.event('message', async ({ event, body }) => messages.put({ ...event, delivery: body.event_id }));
const reactions = new Mailbox();
app.event('reaction_added', async ({ event }) => reactions.put(event));
const opened = new Mailbox();
app.command('/tip', async ({ ack, body, client, respond }) => {
  await ack();
  const words = (text) => ({ type: 'plain_text', text });
  const { view } = await client.views.open({
    trigger_id: body.trigger_id,
    view: {
      type: 'modal',
      callback_id: 'tip',
      title: words('Tip'),
      submit: words('Send'),
      blocks: [
        {
          type: 'input',
          block_id: 'what',
          label: words('What happened?'),
          element: { type: 'plain_text_input', action_id: 'text', multiline: true },
        },
      ],
    },
  });
  await respond('Thank you: please use the form.');
  opened.put(view);
});
const submitted = new Mailbox();
app.view('tip', async ({ ack, view }) => {
  const text = view.state.values.what.text.value;
  if (text === '') await ack({ response_action: 'errors', errors: { what: 'Please say what happened.' } });
  else await ack();
  submitted.put(text);
});

const nextMessage = () => messages.next('No message event arrived.');

async function receivesAndAcknowledges() {
  await soon(app.start(), 'The app did not connect.');
  const { ts } = await say('A message');
  const message = await nextMessage();
  assert.equal(message.ts, ts, 'The event is of another message.');
  assert.equal(message.channel_type, 'channel', 'The event names another kind of channel.');
  const outcome = await slack.wait({ delivery: message.delivery }, 'The event stays unacknowledged.');
  assert.ok(outcome.acked, 'The acknowledged event counts as lost.');

  await slack.order('edit', { channel: street, ts, text: 'A better message' });
  const edited = await nextMessage();
  assert.equal(edited.subtype, 'message_changed', 'An edit does not say that it is one.');
  assert.equal(edited.message.text, 'A better message', 'An edit does not carry the new text.');
  await slack.order('react', { channel: street, ts, user: ana, name: 'eyes' });
  const reaction = await reactions.next('No reaction arrived.');
  assert.equal(reaction.item.ts, ts, 'The reaction is to another message.');
  await slack.order('delete', { channel: street, ts });
  const deleted = await nextMessage();
  assert.equal(deleted.subtype, 'message_deleted', 'A deletion does not say that it is one.');
  assert.equal(deleted.deleted_ts, ts, 'The deletion is of another message.');

  const { id: direct } = await slack.order('dm', { user: ana });
  await app.client.chat.postMessage({ channel: direct, text: 'A question' });
  const own = await nextMessage();
  assert.equal(own.channel_type, 'im', 'The own direct message did not come back as one.');
  assert.ok(own.bot_id && own.app_id, 'The own post does not say that it is one.');
}

async function goesOnAfter(end, text) {
  const { sockets } = await slack.order('state');
  await slack.order('sockets', end);
  await slack.wait({ opened: Math.max(...sockets) + 1 }, 'The client did not connect again.');
  await say(text);
  assert.equal((await nextMessage()).text, text, 'Another message arrived than the one after the reconnect.');
}

async function survivesTheEndsOfSockets() {
  // The client has to end the socket because it is told to, not because the stand-in does.
  await slack.order('times', { disconnectGrace: 3_600_000 });
  await goesOnAfter({ do: 'disconnect', reason: 'refresh_requested' }, 'After a refresh');
  await goesOnAfter({ do: 'disconnect', reason: 'warning' }, 'After a warning');
  await goesOnAfter({ do: 'reset' }, 'After a reset');
  const { sockets } = await slack.order('state');
  await goesOnAfter({ do: 'silence' }, 'After a silence');
  // Slack would find out in time.
  await slack.order('sockets', { do: 'reset', socket: sockets[0] });
}

async function opensAForm() {
  const { delivery } = await slack.order('command', { command: '/tip', user: ana, channel: street, text: '' });
  const view = await opened.next('The form was not opened.');
  const outcome = await slack.wait({ delivery }, 'The command stays unacknowledged.');
  assert.ok(outcome.acked, 'The acknowledged command counts as failed.');
  const { responses } = await slack.order('responses');
  assert.equal(responses[0]?.text, 'Thank you: please use the form.', 'The answer to the command is missing.');

  const submit = async (text) => {
    const values = { what: { text: { type: 'plain_text_input', value: text } } };
    const order = await slack.order('submit', { view: view.id, user: ana, values });
    const arrived = await submitted.next('The submission did not arrive.');
    assert.equal(arrived, text, 'The submission carries another text.');
    await slack.wait({ delivery: order.delivery }, 'The submission stays unacknowledged.');
    return (await slack.order('views', { user: ana })).views;
  };
  const [refused] = await submit('');
  const expected = { what: 'Please say what happened.' };
  assert.deepEqual(refused?.errors, expected, 'The refused form does not show why, or is closed.');
  assert.deepEqual(await submit('Smoke'), [], 'The accepted form is still open.');
}

async function failsWithARevokedToken() {
  await slack.order('token', { bot: 'token_revoked' });
  await refuses(web.auth.test(), 'token_revoked');
}

// -----------------------------------------------------------------------------------------------------

const checks = [
  signsIn,
  looksUpPeopleAndPlaces,
  postsAndFindsItsPost,
  pagesHistory,
  honoursRateLimits,
  seesARetryOfWhatItDoesNotAcknowledge,
  receivesAndAcknowledges,
  survivesTheEndsOfSockets,
  opensAForm,
  failsWithARevokedToken,
];

let passed = 0;
for (const check of checks) {
  await check().catch((error) => fail(new Error(`${check.name}: ${error.message}`)));
  passed += 1;
  console.log(`ok: ${check.name}`);
}
await soon(app.stop(), 'The app did not stop.');
await slack.stop();
console.log(`${passed} passed, 0 failed`);
process.exit();
