/** Fen as yuan with thousands grouped: 100,000 fen are 1,000 yuan; odd fen stand behind the point. */
export const yuan = (fen: number): string => {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const odd = fen % 100;
  return odd === 0 ? whole : `${whole}.${String(odd).padStart(2, '0')}`;
};
