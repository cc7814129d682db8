/** Processes of this machine by number and birth: a number alone is given again once its process is gone. */
import { readFileSync } from 'node:fs'

export interface Life {
  readonly pid: number
  /** When it was born, in the kernel's own count; '' where the system does not tell (only Linux does). */
  readonly birth: string
}

/** The process of this number, as it is now. */
export const lifeOf = (pid: number): Life => ({ pid, birth: stat(pid)?.birth ?? '' })

/** Whether that very process still runs. One that has ended and waits for its parent to notice does not. */
export function lives({ pid, birth }: Life): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = stat(pid)
  if (now === null) return process.platform !== 'linux'
  return now.state !== 'Z' && now.state !== 'X' && (birth === '' || birth === now.birth)
}

/** State and birth from /proc: the third and the twenty-second field; the second is a name in brackets that may hold anything. */
function stat(pid: number): { readonly state: string; readonly birth: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', birth: fields[19] ?? '' }
  } catch {
    return null
  }
}
