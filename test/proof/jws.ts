/** The parts of a compact JWS (RFC 7515, 7.1), read without a JOSE library. */
export const partsOf = (jws: string) => {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const text = (part: string) => Buffer.from(part, 'base64url').toString('utf8');
  return {
    header: JSON.parse(text(header)) as { alg: string; kid: string },
    payload: text(payload),
    signed: `${header}.${payload}`,
    signature: Buffer.from(signature, 'base64url'),
  };
};

/** An unsigned integer of DER: no needless leading zero, and one where it would read as negative (X.690, 8.3). */
const integer = (bytes: Buffer): Buffer => {
  const significant = bytes.subarray(bytes.findIndex(byte => byte !== 0));
  const body = significant[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), significant]) : significant;
  return Buffer.concat([Buffer.from([0x02, body.length]), body]);
};

/** r and s one after the other, 32 bytes each (RFC 7518, 3.4), as the SEQUENCE that openssl reads (RFC 3279, 2.2.3). */
export const signatureAsDer = (signature: Buffer): Buffer => {
  const body = Buffer.concat([integer(signature.subarray(0, 32)), integer(signature.subarray(32))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
};

const PARTS = ['header', 'payload', 'signature'];

/** The same JWS with one character of one part changed, in its middle, where every bit counts. */
export const flipped = (jws: string, part: 'header' | 'payload' | 'signature'): string =>
  jws
    .split('.')
    .map((text, at) => {
      if (PARTS[at] !== part) return text;
      const middle = Math.floor(text.length / 2);
      return text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1);
    })
    .join('.');
