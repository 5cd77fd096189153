import { expect, test } from '@jest/globals';
import { languageOf } from './language.ts';

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.3, zh;q=0.2', 'en'],
  ['en;q=0', 'zh'],
  ['fr, de', 'zh'],
  ['english', 'zh'],
])('Accept-Language %p is %s', (header, lang) => expect(languageOf(header)).toBe(lang));
