// Makes the passwords of compose.yaml, and the addresses that hold them: one a role, a file each, in docker/secrets.
// It never overwrites one. The keys are not made here: `lianfang-admin init` puts them into docker/secrets/keys.
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'secrets');
mkdirSync(folder, { recursive: true, mode: 0o700 });

const put = (name, value) => {
  const path = join(folder, name);
  if (!existsSync(path)) {
    // 0444 within a folder of 0700: Compose mounts a file as it is, and the containers' users are not this one.
    writeFileSync(path, value, { mode: 0o444, flag: 'wx' });
    console.log(`made docker/secrets/${name}`);
  }
  return readFileSync(path, 'utf8');
};

put('postgres_password', randomBytes(24).toString('base64url'));
for (const role of ['owner', 'gateway', 'matcher', 'console', 'auditor']) {
  const password = put(`${role}_password`, randomBytes(24).toString('base64url'));
  if (role !== 'auditor') {
    const address = new URL('postgres://postgres:5432/lianfang');
    address.username = role;
    address.password = password;
    put(`DATABASE_URL_${role.toUpperCase()}`, address.href);
  }
}

// The containers' user writes the keys there and alone reads them.
const CONTAINERS_USER = 10001;
const keys = join(folder, 'keys');
mkdirSync(keys, { recursive: true, mode: 0o700 });
if (process.getuid?.() === 0) chownSync(keys, CONTAINERS_USER, CONTAINERS_USER);
else console.log(`now, as root: chown ${CONTAINERS_USER} docker/secrets/keys`);
