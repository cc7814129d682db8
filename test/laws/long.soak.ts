/** The laws, tried twenty times as often. */
process.env.LAWS_TIMES ??= '20'

for (const law of ['past', 'order', 'patience', 'equality', 'votes', 'round-trip', 'must-not', 'strangers', 'withheld'])
  await import(`./${law}.test.ts`)
