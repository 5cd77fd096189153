import { REFUSALS, type Refusal } from '#contracts';

/** Each refusal with its place and what to do, on stderr; exit code 1. */
export const refuse = (refused: Refusal[]): void => {
  for (const { code, pointer } of refused) {
    const { en, next } = REFUSALS[code];
    process.stderr.write(
      `lianfang-admin: ${pointer ? `${pointer}  ` : ''}${en} (${code})\n    next: ${next.en}\n`,
    );
  }
  process.exitCode = 1;
};
