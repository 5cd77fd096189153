// Loaded before a program: at a message it throws what a bug might, an error that quotes whom it was about. Nobody awaits it.
process.on('message', ({ quote }) => {
  if (quote === undefined) return;
  const error = new TypeError(`cannot read ${quote}`, { cause: new Error(quote) });
  throw Object.assign(error, {
    detail: `Failing row contains (${quote}).`,
    where: quote,
    parameters: [quote],
    body: { name: quote },
  });
});
