import { contract, contractSigners, sha256 } from './contract.ts'
import { memoryPlace, memoryStore } from './memory.ts'

contract('records in memory', async () => {
  const place = memoryPlace(Date.now)
  return {
    node: async (ahead = 0) => memoryStore({ now: () => Date.now() + ahead, signers: contractSigners, sha256, place }),
    cut: async () => {},
    close: async () => {},
  }
})
