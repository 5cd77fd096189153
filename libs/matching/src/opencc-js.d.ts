/** The package's own types name their neighbours without an ending, which Node's resolution does not find. */
declare module 'opencc-js/t2cn' {
  /** A converter between two of OpenCC's scripts; `t` is traditional, `cn` the mainland's simplified. */
  export function Converter(options: { from: 't'; to: 'cn' }): (text: string) => string;
}
