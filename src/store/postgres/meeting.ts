/** For tests: nodes that meet in one schema of a living server. */
import postgres from 'postgres'
import { contractSigners, type Meeting } from '../contract.ts'
import type { Options } from './database.ts'
import { openPostgresStore } from './store.ts'

let schemas = 0

/** A meeting in a schema of its own. */
export async function meetIn(database: Options): Promise<Meeting> {
  const schema = `test_${process.pid}_${++schemas}`
  const admin = postgres({ ...database, max: 1, onnotice: () => {} })
  return {
    async node(ahead = 0) {
      const store = await openPostgresStore({ database, schema, signers: contractSigners, now: () => Date.now() + ahead })
      if (typeof store === 'string') throw new Error(store)
      return store
    },
    async cut() {
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'entente'`
    },
    tamper: {
      line: async (org, no, line) => void (await admin`update ${admin(schema)}.lines set line = ${line} where org = ${org} and no = ${no}`),
      add: async (org, no, line) => void (await admin`insert into ${admin(schema)}.lines (org, no, line) values (${org}, ${no}, ${line})`),
      part: async (org, no, part) => void (await admin`update ${admin(schema)}.parts set part = ${part} where org = ${org} and no = ${no}`),
      document: async (org, hash, bytes) =>
        void (await admin`update ${admin(schema)}.documents set bytes = ${bytes} where org = ${org} and hash = ${hash}`),
      away: async (org, path, since) =>
        void (await admin`delete from ${admin(schema)}.files where org = ${org} and path = ${path} and since = ${since}`),
      tile: async (org, level, index, hashes) =>
        void (await admin`update ${admin(schema)}.tiles set hashes = ${hashes} where org = ${org} and level = ${level} and place = ${index}`),
      head: async (org, { size, edge, checkpoint }) =>
        void (await admin`
          update ${admin(schema)}.heads set size = ${size}, edge = ${Buffer.concat(edge.hashes)}, checkpoint = ${checkpoint} where org = ${org}`),
    },
    async close() {
      await admin`drop schema ${admin(schema)} cascade`
      await admin.end()
    },
  }
}
