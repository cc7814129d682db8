/** Answers kept by what they rest on. A fixed pair of as-of and known-at never moves; an answer for *now* is good until its clock. */
export interface Answer {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** The moment from which it must be asked anew; null = never. */
  readonly until: number | null
  /** The same, packed; made when it is first asked for so. */
  readonly packed?: Uint8Array<ArrayBuffer>
}

export interface Cache {
  get(key: string, now: number): Answer | null
  keep(key: string, answer: Answer): Answer
}

const weight = ({ body, packed }: Answer): number => body.length + (packed?.length ?? 0)

/** A cache of at most so many bytes; what was used longest ago goes first. */
export function openCache(most = 64_000_000): Cache {
  const kept = new Map<string, Answer>()
  let size = 0
  const drop = (key: string): void => {
    const found = kept.get(key)
    size -= found === undefined ? 0 : weight(found)
    kept.delete(key)
  }
  return {
    get(key, now) {
      const found = kept.get(key)
      if (!found) return null
      drop(key)
      if (found.until !== null && found.until <= now) return null
      kept.set(key, found)
      size += weight(found)
      return found
    },
    keep(key, answer) {
      if (weight(answer) > most / 4) return answer
      drop(key)
      kept.set(key, answer)
      size += weight(answer)
      for (const oldest of kept.keys()) {
        if (size <= most) break
        drop(oldest)
      }
      return answer
    },
  }
}
