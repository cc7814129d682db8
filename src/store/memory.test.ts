import { contract, contractSigners, sha256 } from './contract.ts'
import { memoryPlace, memoryStore } from './memory.ts'

contract('records in memory', async () => {
  const place = memoryPlace(Date.now)
  const at = (org: string) => place.organisations.get(org)!
  return {
    node: async (ahead = 0) => memoryStore({ now: () => Date.now() + ahead, signers: contractSigners, sha256, place }),
    cut: async () => {},
    tamper: {
      line: async (org, no, line) => void (at(org).lines[no - 1] = { ...at(org).lines[no - 1]!, line }),
      add: async (org, no, line) => void at(org).lines.push({ no, author: null, key: null, hash: null, line, part: null }),
      part: async (org, no, part) => {
        const line = at(org).lines[no - 1]!
        at(org).lines[no - 1] = { ...line, part: { salt: line.part!.salt, part } }
      },
      document: async (org, hash, bytes) => void place.documents.get(org)!.set(hash, { bytes, type: 'text/plain' }),
      away: async (org, path, since) =>
        void at(org).files.splice(
          at(org).files.findIndex(f => f.path === path && f.since === since),
          1,
        ),
      tile: async (org, level, index, hashes) => void at(org).tiles.set(`${level}/${index}`, hashes),
      head: async (org, head) => void (at(org).head = { ...at(org).head, ...head }),
    },
    close: async () => {},
  }
})
