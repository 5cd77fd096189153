const PROVINCES = new Set(
  [
    '11 12 13 14 15',
    '21 22 23',
    '31 32 33 34 35 36 37',
    '41 42 43 44 45 46',
    '50 51 52 53 54',
    '61 62 63 64 65',
  ]
    .join(' ')
    .split(' '),
);

/** Taiwan's code in GB/T 2260: a number may carry it, hardly any does (flagged). */
export const RARE_PROVINCE = '71';

/**
 * Whether a number of six or more digits begins with a province. The county is not checked: hundreds of
 * codes have been abolished (Chongqing's before 1997, Hainan's before 1988) and live on in their holders.
 */
export const hasProvince = (text: string): boolean => {
  const province = text.slice(0, 2);
  return PROVINCES.has(province) || province === RARE_PROVINCE;
};
