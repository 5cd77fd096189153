import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** The system's words: they name the path, never the content. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @throws UsageError where the file cannot be read; its content is never shown. */
export const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`无法读取文件 cannot read: ${reasonOf(error)}`);
  }
};

/** @throws UsageError where the file is no JSON object; the parser's words are left out, for they quote the content. */
export const readJsonObject = (file: string): Record<string, unknown> => {
  // Windows editors put a byte order mark first.
  const text = readText(file).replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`不是 JSON 对象 not a JSON object: ${file}`);
  return value as Record<string, unknown>;
};
