/** Any answer as JSON, pretty and stable: the same answer is the same bytes. A finding's question is for its sentence and stays out. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, (key, v: unknown) => (key === 'ask' ? undefined : v), 2)}\n`
