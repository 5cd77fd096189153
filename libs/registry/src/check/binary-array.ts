/** PostgreSQL's own numbers of the element types (pg_type.dat); they never change. */
const OID = { text: 25, bytea: 17 };

const HEAD_BYTES = 20;
const LENGTH_BYTES = 4;
/** In place of a length: no element. */
const NULL_LENGTH = -1;

type Element = string | Buffer | null;

const bytesOf = (element: Element): number =>
  element === null ? 0 : typeof element === 'string' ? Buffer.byteLength(element) : element.length;

/**
 * A one-dimensional array as PostgreSQL reads it in binary (array_recv): pg sends a Buffer as it is. As a text literal
 * every quote of a JSON element would be escaped here and read back there: most of what pg costs in a check.
 */
export const binaryArray = (type: keyof typeof OID, elements: readonly Element[]): Buffer => {
  const sizes = elements.map(bytesOf);
  const whole = sizes.reduce((sum, size) => sum + size + LENGTH_BYTES, HEAD_BYTES);
  const array = Buffer.allocUnsafe(whole);
  // Dimensions, whether there are nulls, the element's type; of the one dimension its length and its first index.
  for (const [at, value] of [1, 1, OID[type], elements.length, 1].entries())
    array.writeInt32BE(value, at * LENGTH_BYTES);
  let at = HEAD_BYTES;
  for (const [n, element] of elements.entries()) {
    at = array.writeInt32BE(element === null ? NULL_LENGTH : (sizes[n] ?? 0), at);
    if (typeof element === 'string') at += array.write(element, at);
    else if (element) at += element.copy(array, at);
  }
  return array;
};
