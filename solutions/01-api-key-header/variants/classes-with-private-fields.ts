// variant: Each header is an object with private fields, results are instances of classes, and a refusal is thrown inside.
export class Found {
  readonly ok = true;
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }
}

export class Refused {
  readonly ok = false;
  readonly reason: 'missing' | 'malformed' | 'conflict';
  constructor(reason: 'missing' | 'malformed' | 'conflict') {
    this.reason = reason;
  }
}

class KeyHeaders {
  static readonly #token68 = /^[-A-Za-z0-9._~+/]+=*$/;
  readonly #headers: Headers;

  constructor(headers: Headers) {
    this.#headers = headers;
  }

  get authorization(): string | undefined {
    const sent = /^apikey(?: +(.*))?$/i.exec(this.#headers.get('Authorization') ?? '');
    return sent === null ? undefined : this.#checked(sent[1] ?? '');
  }

  get xApiKey(): string | undefined {
    const sent = this.#headers.get('X-Api-Key');
    return sent === null ? undefined : this.#checked(sent);
  }

  #checked(key: string): string {
    if (!KeyHeaders.#token68.test(key)) throw new Refused('malformed');
    return key;
  }
}

const extract = (request: Request): Found | Refused => {
  try {
    const headers = new KeyHeaders(request.headers);
    const keys = new Set([headers.authorization, headers.xApiKey]);
    keys.delete(undefined);
    const [key] = keys;
    if (key === undefined) return new Refused('missing');
    return keys.size === 1 ? new Found(key) : new Refused('conflict');
  } catch (refusal) {
    if (refusal instanceof Refused) return refusal;
    throw refusal;
  }
};

export { extract as extractApiKey };
