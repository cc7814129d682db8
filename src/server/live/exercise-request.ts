/** The consultations asked for in earnest, in the organisation that an exercise exercises: each stops the exercise at its receipt. */
import type { Act } from '../../record/act.ts'
import { raisesAlert } from '../../views/alert.ts'
import type { Live } from './live.ts'

/** A consultation asked for in earnest: the number of its act, and when it was received. */
export interface Request {
  readonly no: number
  readonly at: number
}

/** The consultations that were asked for in an organisation since its exercise began, each as the judge found it at its receipt. */
export function openRequests(own: Live, real: Live): () => readonly Request[] {
  const found: Request[] = []
  let looked = 0
  return () => {
    const began = own.whole().acts.find(act => act.received !== undefined)?.received
    if (began === undefined) return found
    const { acts, charter, stand } = real.whole()
    const names = raisesAlert(charter)
    for (; looked < acts.length; looked++) {
      const { act, matter, received } = acts[looked] as Act
      const no = looked + 1
      if (matter === undefined || received === undefined || !names.has(act) || Date.parse(received) < Date.parse(began)) continue
      const opened = stand(received, matter, no).matters.some(run => run.outcome !== 'not opened' && run.acts.some(a => a.no === no))
      if (opened) found.push({ no, at: Date.parse(received) })
    }
    return found
  }
}
