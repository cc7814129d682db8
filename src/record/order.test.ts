import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRecord } from './line.ts'

const says = (...lines: readonly object[]): string[] =>
  readRecord(
    lines.map(l => JSON.stringify({ act: 'objected', matter: 'm', ...l })),
    { file: 'record.jsonl', zone: 'Europe/Paris' },
  ).faults.map(f => f.says)

test('"after" orders acts of one party in one matter, and says where it cannot', () => {
  assert.deepEqual(says({ at: '2024-01', by: 'FRA' }, { at: '2024-01-20', by: 'FRA', after: 1 }), [])
  assert.deepEqual(says({ at: '2024-01-20', by: 'FRA' }, { at: '2024-01-20', by: ['FIN', 'FRA'], after: 1 }), [])
  assert.match(says({ at: '2024-01', by: 'FRA' }, { at: '2024-01-20', by: 'FIN', after: 1 })[0] ?? '', /one party, and act 1 is by FRA/)
  assert.match(says({ at: '2024-01', by: 'FRA' }, { at: '2024-01-20', by: 'FRA', matter: 'n', after: 1 })[0] ?? '', /one matter/)
  assert.match(says({ at: '2024-02-01', by: 'FRA' }, { at: '2024-01-20', by: 'FRA', after: 1 })[0] ?? '', /dated later than this one/)
  assert.match(
    says({ at: '2024-01-20', by: 'FRA' }, { at: '2024-01-20T10:00:00+01:00', by: 'FRA', after: 1 })[0] ?? '',
    /by its day alone, and this one by its hour/,
  )
})
