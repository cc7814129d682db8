/**
 * Asking the witnesses that the registrar named with an address for their cosignature, after new checkpoints (c2sp.org/tlog-witness). What they are
 * sent is the checkpoint that anybody is shown, so that a witness learns of no head sooner than others. What fails is tried again, later each
 * time; of several nodes one asks. Nothing waits for a witness: a cosignature comes beside the checkpoint when it comes.
 */
import { printRequest } from '../../log/witness.ts'
import { parseSize } from '../../log/checkpoint.ts'
import { proveConsistency } from '../../log/tree.ts'
import { sha256 } from '../../store/keys.ts'
import { Gone } from '../../store/store.ts'
import { isAtHome, postTo, urlAmiss } from '../notice/hooks.ts'
import { outside } from '../reader.ts'
import type { Hall } from './hall.ts'
import { checkpointAt, proven, sizeOf } from './checkpoints.ts'
import { keepCosigned, type Named } from './witness.ts'

/** How a witness was asked last. */
export interface Asked {
  /** The size up to which it has cosigned, as far as is known here. */
  readonly size: number
  /** Before this moment it is not asked. */
  readonly due: number
  /** So many times in a row it did not answer with a cosignature, and what was said last. */
  readonly failed: number
  readonly says: string | null
}
const never: Asked = { size: 0, due: 0, failed: 0, says: null }

/** Looked whether there is a new checkpoint so often; milliseconds, as all of these. */
const LOOKS = 1_000
/** Whoever asks has so long before another node does. */
const CLAIM = 60_000
const WAITS = [10_000, 60_000, 300_000, 1_800_000, 7_200_000]

export interface Asking {
  /** Asks each witness once that is due. */
  round(): Promise<void>
  start(): void
  stop(): Promise<void>
}

export function openAsking({
  halls,
  address,
  now,
  tell,
}: {
  readonly halls: ReadonlyMap<string, Hall>
  readonly address: () => string
  readonly now: () => number
  readonly tell: (error: unknown) => void
}): Asking {
  const ask = async (hall: Hall, id: string, { url }: Named): Promise<void> => {
    if (url === undefined) return
    const { store, drawer, live } = hall
    const known = hall.audiences.see(outside, await live.present()).acts.length
    const kept = await drawer.get<Asked>('asked', id)
    const asked = kept?.value ?? never
    if (known === 0 || asked.size >= known || asked.due > now()) return
    const checkpoint = await checkpointAt(store, live.id, known)
    if (checkpoint === null || sizeOf(checkpoint) <= asked.size) return
    if (!(await drawer.put('asked', id, { ...asked, due: now() + CLAIM } satisfies Asked, { from: kept?.version ?? 0 }))) return
    const found = await askFor(hall, { url, checkpoint, from: asked.size })
    const failed = found.says === null ? 0 : asked.failed + 1
    const wait = failed === 0 ? 0 : (WAITS[Math.min(failed, WAITS.length) - 1] as number)
    const after: Asked = { size: found.size, due: failed === 0 ? 0 : now() + wait, failed, says: found.says }
    await drawer.put('asked', id, after, { from: (await drawer.get('asked', id))?.version ?? 0 })
  }

  /** Asks once, and again from where the witness says that it is; the size that it has seen, and what went wrong. */
  const askFor = async (
    hall: Hall,
    { url, checkpoint, from }: { readonly url: string; readonly checkpoint: string; readonly from: number },
  ): Promise<{ readonly size: number; readonly says: string | null }> => {
    const home = isAtHome(address())
    if (urlAmiss(url, home) !== null) return { size: from, says: 'its address may not be called from here' }
    const size = sizeOf(checkpoint)
    let old = from
    for (let i = 0; i < 2; i++) {
      const start = old
      const proof =
        start === 0 || start === size ? [] : await proven(hall.store, hall.live.id, read => proveConsistency(sha256, read, start, size))
      const body = printRequest({ old, proof, checkpoint })
      const posted = await postTo(`${url}/add-checkpoint`, { body, home, headers: { 'content-type': 'text/plain; charset=utf-8' } }).catch(
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (typeof posted === 'string') return { size: old, says: posted.slice(0, 200) }
      if (posted.status === 200) {
        const amiss = await keepCosigned(hall, checkpoint, posted.text)
        return { size: amiss === null ? size : old, says: amiss }
      }
      const seen = posted.status === 409 ? parseSize(posted.text.trim()) : null
      if (seen === null) return { size: old, says: `it answered ${posted.status}: ${posted.text.slice(0, 150).trim()}` }
      // It saw a longer log than this node knows of yet: the next checkpoint is asked for.
      if (seen > size) return { size: old, says: `it saw ${seen} lines, and this log has ${size}` }
      old = seen
    }
    return { size: old, says: 'it saw another checkpoint each time it was asked' }
  }

  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> | null = null
  let on = false
  const round = async (): Promise<void> => {
    for (const hall of halls.values()) {
      if (hall.away() !== null) continue
      try {
        const named = await hall.drawer.list<Named>('witness')
        await Promise.all(named.map(({ key, value }) => ask(hall, key, value)))
      } catch (error) {
        if (!(error instanceof Gone)) tell(error)
      }
    }
  }
  const loop = (): void => {
    if (!on) return
    running = round().then(() => {
      running = null
      if (on) timer = setTimeout(loop, LOOKS)
      timer?.unref()
    })
  }
  return {
    round,
    start() {
      on = true
      loop()
    },
    async stop() {
      on = false
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}
