import { expect } from 'vitest';
import type { SeededRandom } from '#fixtures/seed/index.ts';
import { fail, shown, teach } from '#kit';
import type {
  AuthorizationServer,
  AuthorizationServerConfig,
  RegisteredClient,
} from '../src/index.ts';
import { type Answer, answerOf, describeAnswer, jsonOf, shortened } from './answer.ts';
import { byPost } from './by-post.ts';
import { callbackOf } from './callback.ts';
import { drawSignIn, redemptionParameters, requestParameters, type SignIn } from './draw.ts';
import type { Stake } from './verdict.ts';

/** A sign-in whose user has come back with a code. */
export interface Authorized extends SignIn {
  readonly code: string;
}

/** For messages: two identifiers and what is around them. */
const LONGEST_ANSWER = 200;

const TURNED_AWAY =
  'A client that did everything right cannot sign its users in. A server that refuses everything protects nothing.';

/** An authorization server of the student's, and what clients and browsers do with it. */
export class Opened {
  readonly config: AuthorizationServerConfig;
  /** What completes the description of an authorization request: nothing, or `, sent by POST`. */
  readonly manner: string;
  readonly #server: AuthorizationServer;
  readonly #random: SeededRandom;
  /** The paths are the student's framework's business, so they are drawn. */
  readonly #authorizationEndpoint: string;
  readonly #tokenEndpoint: string;

  constructor(
    config: AuthorizationServerConfig,
    server: AuthorizationServer,
    random: SeededRandom,
    manner = '',
  ) {
    this.config = config;
    this.manner = manner;
    this.#server = server;
    this.#random = random;
    const { origin } = new URL(config.issuer);
    this.#authorizationEndpoint = `${origin}/${random.pick(['authorize', 'oauth2/auth', 'login'])}`;
    this.#tokenEndpoint = `${origin}/${random.pick(['token', 'oauth2/token', 'oauth/token'])}`;
  }

  /** The client at this place of the configuration. */
  client(at = 0): RegisteredClient {
    const client = this.config.clients[at];
    if (client === undefined) throw new RangeError(`no client ${at}`);
    return client;
  }

  signIn(given: Partial<SignIn> = {}, client = this.client()): SignIn {
    return drawSignIn(this.#random, client, given);
  }

  /** A good authorization request, to send or to spoil. */
  request(signIn: SignIn = this.signIn()): URLSearchParams {
    return requestParameters(this.#random, signIn);
  }

  authorize(parameters: URLSearchParams, init: RequestInit = {}): Promise<Answer> {
    const url = `${this.#authorizationEndpoint}?${parameters}`;
    return answerOf(() => this.#server.authorize(new Request(url, init)));
  }

  /** The same server, asked by POST with the parameters in a form. */
  byPost(): Opened {
    const { config } = this;
    return new Opened(config, byPost(this.#server), this.#random, ', sent by POST');
  }

  /** This server by GET, and by POST too if it answers a good request that comes so. It need not. */
  async ways(): Promise<readonly Opened[]> {
    const posting = this.byPost();
    const answer = await posting.authorize(this.request());
    return answer.headers.has('location') ? [this, posting] : [this];
  }

  /** A good token request, to send or to spoil. */
  redemption(authorized: Authorized): URLSearchParams {
    return redemptionParameters(this.#random, authorized, authorized.code);
  }

  /** A form by POST, if `init` says nothing else. */
  token(parameters: URLSearchParams, init: RequestInit = {}): Promise<Answer> {
    return this.tokenRequest({ body: parameters, ...init });
  }

  /** Any POST to the token endpoint. `query` is added to its URL. */
  tokenRequest(init: RequestInit, query = ''): Promise<Answer> {
    return answerOf(() =>
      this.#server.token(
        new Request(`${this.#tokenEndpoint}${query}`, { method: 'POST', ...init }),
      ),
    );
  }

  /** Sends a good authorization request. Gives what the redirect adds to the redirect URI. */
  async callback(signIn: SignIn, what: string, parameters?: URLSearchParams) {
    const answer = await this.authorize(parameters ?? this.request(signIn));
    const callback = callbackOf(answer, signIn.redirectUri);
    if ('astray' in callback) {
      const isRedirect = answer.headers.has('location');
      fail({
        did: `Your authorize ${describeAnswer(answer)} for ${what}${this.manner}${isRedirect ? `: it ${callback.astray}` : ''}.`,
        cost: isRedirect ? callback.cost : TURNED_AWAY,
        see: callback.see,
      });
    }
    return callback.added;
  }

  /** The same, where the redirect has to carry a code. */
  async authorized(
    signIn: SignIn = this.signIn(),
    what = 'a good request',
    parameters?: URLSearchParams,
  ): Promise<Authorized> {
    const added = await this.callback(signIn, what, parameters);
    const code = added.get('code');
    if (code === null || code === '') {
      const error = added.get('error');
      fail({
        did: `Your authorize sent the user back ${error === null ? 'without a code' : `with the error ${shortened(error)}`} for ${what}${this.manner}.`,
        cost: TURNED_AWAY,
        see: 'RFC 6749 §4.1.2',
      });
    }
    return { ...signIn, code };
  }

  /** Sends a good token request, which has to give an access token. */
  async redeemed(authorized?: Authorized, what = 'a good code'): Promise<string> {
    const answer = await this.token(this.redemption(authorized ?? (await this.authorized())));
    const { access_token: accessToken } = jsonOf(answer);
    if (answer.status !== 200 || typeof accessToken !== 'string') {
      const found =
        answer.status === 200 ? 'answered 200 without an access_token' : describeAnswer(answer);
      fail({
        did: `Your token ${found} for ${what}, where it has to answer 200 with an access_token, in a JSON object.`,
        cost: 'A client that did everything right gets no token. A server that refuses everything protects nothing.',
        see: 'RFC 6749 §5.1',
      });
    }
    return accessToken;
  }

  /** What introspect says. */
  async introspect(accessToken: string): Promise<unknown> {
    try {
      return await this.#server.introspect(accessToken);
    } catch (error) {
      if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
      return new Thrown(error.message.replace(/^Your \S+ threw /, ''));
    }
  }

  /** introspect knows the token, its user and its client. */
  async expectActive(
    accessToken: string,
    client: RegisteredClient,
    what: string,
    cost = 'A resource server asks whose token this is and which client holds it. With a wrong answer it turns the user away or serves somebody else.',
  ): Promise<void> {
    const { subject } = this.config;
    const right = { active: true, subject, clientId: client.clientId };
    const said = await this.introspect(accessToken);
    expect(
      said,
      teach({
        did: `Your introspect ${told(said)} of ${what}, where ${JSON.stringify(right)} is right.`,
        cost,
        see: 'RFC 7662 §2.2 and the contract in the README',
      }),
    ).toMatchObject(right);
  }

  /** introspect says `{ active: false }` and nothing more. `stake` is what it costs to say it is active. */
  async expectInactive(accessToken: string, what: string, stake: Stake): Promise<void> {
    const said = await this.introspect(accessToken);
    const isActive =
      typeof said === 'object' && said !== null && Reflect.get(said, 'active') === true;
    expect(
      said,
      teach({
        did: `Your introspect ${told(said)} of ${what}, where {"active":false} is right.`,
        ...(isActive
          ? stake
          : {
              cost: 'Any text may be asked about, and of one that is no token there is nothing else to say: no error, and no reason.',
              see: 'RFC 7662 §2.2 and the contract in the README',
            }),
      }),
    ).toEqual({ active: false });
  }
}

/** What introspect threw, in place of an answer. */
class Thrown {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** What introspect gave, for messages. */
function told(said: unknown): string {
  return said instanceof Thrown
    ? `threw ${said.message}, when asked`
    : `said ${shown(said, LONGEST_ANSWER)}`;
}
