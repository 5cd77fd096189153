import { newSigningKey, publicKeyOf } from '#access';
import { newId } from '#platform';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { rmSync, writeFileSync } from 'node:fs';
import { administer } from './administer.ts';
import { idText, plainName, textOf } from './arguments.ts';
import { print } from './with-database.ts';

interface PublicKey {
  kid: string;
  jwk: object;
}

/** Either the bank made the pair and sent its public half, or it is made here for a bank that cannot. */
interface KeyOptions {
  publicKey?: PublicKey;
  keyFile?: string;
}

const publicKeyIn = (file: string): PublicKey => {
  const text = textOf(file);
  try {
    const { kid, publicJwk } = publicKeyOf(text);
    return { kid, jwk: publicJwk };
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

const withKey = (command: Command): Command =>
  command
    .addOption(
      new Option('--public-key <file>', 'its public key, which the bank made (JWK or PEM, P-256)')
        .argParser(publicKeyIn)
        .conflicts('keyFile'),
    )
    .option('--key-file <file>', 'or: where a private key made here goes (PKCS #8 PEM, mode 0600)');

/** Registers the key. One that was made here and could not be registered leaves no file behind. */
const register = async (
  command: Command,
  { publicKey, keyFile }: KeyOptions,
  work: (key: PublicKey) => Promise<void>,
): Promise<void> => {
  if (publicKey) return work(publicKey);
  if (keyFile === undefined)
    command.error('error: name --public-key FILE, or --key-file FILE', { exitCode: 2 });
  const { privatePem, publicJwk, kid } = newSigningKey();
  // Written first and never over another file: a registered key that nobody holds would be of no use.
  writeFileSync(keyFile, privatePem, { mode: 0o600, flag: 'wx' });
  try {
    await work({ kid, jwk: publicJwk });
  } catch (error) {
    // A key of no connection would stand in the way of the next try.
    rmSync(keyFile);
    throw error;
  }
};

const addAdd = (connection: Command) => {
  withKey(
    connection
      .command('add')
      .description('a system with keys of its own that calls for one or more members')
      .requiredOption('--name <name>', 'what it is, to those who run the service', plainName)
      .requiredOption('--member <code...>', 'members for which it may act'),
  ).action((options: KeyOptions & { name: string; member: string[] }, command: Command) =>
    administer(command, administration =>
      register(command, options, async key => {
        const id = newId();
        await administration.addConnection({ id, name: options.name, members: options.member, keys: [key] });
        print(`connection ${id}\nkey ${key.kid}`);
      }),
    ),
  );
};

/** Both keys get tokens until the old one is revoked, so that nothing stops while it is changed. */
const addKeys = (connection: Command) => {
  withKey(
    connection
      .command('add-key')
      .description('one more key beside those in force')
      .argument('<connection>', 'its id', idText),
  ).action((id: string, options: KeyOptions, command: Command) =>
    administer(command, administration =>
      register(command, options, async key => {
        await administration.addKey(id, key);
        print(`key ${key.kid}`);
      }),
    ),
  );
  connection
    .command('revoke-key <kid>')
    // A key's id may begin with a hyphen (RFC 7638, base64url): it is no option.
    .allowUnknownOption()
    .description('it gets no token any more')
    .action((kid: string, _options: object, command: Command) =>
      administer(command, async administration => {
        if (!(await administration.revokeKey(kid))) throw new Error(`there is no key ${kid} in force`);
        print(`key ${kid} is revoked`);
      }),
    );
};

/** Systems that call for members, and their keys: the private half never comes here where the bank made it. */
export const addConnections = (program: Command): void => {
  const connection = program.command('connection').description('systems that call for members');
  addAdd(connection);
  addKeys(connection);
};
