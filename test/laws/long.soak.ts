/** The laws, tried forty times as often. */
process.env.LAWS_TIMES ??= '40'

for (const law of ['past', 'order', 'patience', 'equality', 'votes', 'round-trip', 'must-not']) await import(`./${law}.test.ts`)
