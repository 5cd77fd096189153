// openid-client, as its own documentation has it used: CONFIGURATION QUESTION [MEMBER]
// Asks one check and prints the answer; where no token is given, what RFC 6749 calls the refusal, and 1.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importPKCS8 } from 'jose';
import * as oauth from 'openid-client';

const [file, question, named] = process.argv.slice(2);
const { url, connection, member, keyFile } = JSON.parse(readFileSync(file, 'utf8'));
const key = await importPKCS8(readFileSync(join(dirname(file), keyFile), 'utf8'), 'ES256');

// There is no discovery document (RFC 8414): what one would say is configured here.
const server = { issuer: url, token_endpoint: `${url}/oauth/token` };
const byKey = oauth.PrivateKeyJwt(key, {
  // The library would name the issuer; the token URL is wanted (RFC 7523, section 3).
  [oauth.modifyAssertion]: (_header, claims) => {
    claims.aud = server.token_endpoint;
  },
});
const configuration = new oauth.Configuration(server, connection, undefined, byKey);
// Plain http is for a sandbox on this machine alone.
oauth.allowInsecureRequests(configuration);

try {
  const { access_token: token } = await oauth.clientCredentialsGrant(configuration, {
    member: named ?? member,
  });
  const address = new URL(`${url}/v1/checks`);
  const headers = new globalThis.Headers({ 'Content-Type': 'application/json' });
  const body = readFileSync(question, 'utf8');
  const answer = await oauth.fetchProtectedResource(configuration, token, address, 'POST', body, headers);
  console.log(await answer.text());
} catch (error) {
  console.log(error.error);
  process.exitCode = 1;
}
