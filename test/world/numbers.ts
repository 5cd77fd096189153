/** Numbers with valid check digits, made up for tests: no real person's. Independent of the code under test. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident identity number of a made-up holder; `n` from 0 to 995 tells holders of one birth date apart. */
export const residentId = (n: number, birth = '19700101'): string => {
  const body = `110105${birth}${String(n).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
};

/** Its 15-digit twin. */
export const twinOf = (resident: string): string => resident.slice(0, 6) + resident.slice(8, 17);

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const orgCode = (n: number): string => {
  const body = `M${String(n).padStart(7, '0')}`;
  const values = [...body].map(c => (c >= 'A' ? c.charCodeAt(0) - 55 : Number(c)));
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  const check = 11 - (sum % 11);
  return body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
};

/** A unified social credit code of a made-up organisation. */
export const uscc = (n: number): string => {
  const body = `91350100${orgCode(n)}`;
  let weight = 1;
  let sum = 0;
  for (const c of body) {
    sum += ALPHABET.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return body + (ALPHABET[(31 - (sum % 31)) % 31] ?? '');
};
