/** What controllers are given, under these names: interfaces leave no trace at run time. */
export const REGISTRY = Symbol('registry');
export const TOKEN_ISSUER = Symbol('token issuer');
export const KEY_SET = Symbol('key set');
export const RECEIPT_ISSUER = Symbol('receipt issuer');
export const OPEN_API = Symbol('openapi document');
