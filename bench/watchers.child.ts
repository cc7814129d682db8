/**
 * Very many watchers of one matter, in a process of their own: each holds a stream open, and when it hears of an act waits up to 300 ms, as our
 * pages do, and fetches the changed part of the page. The fetches share some keep-alive connections, as they do behind a proxy.
 */
import { connect } from 'node:net'
import { openSocket } from './platform/socket.ts'
import { type Ask, openWires, requestOf, type Wire } from './platform/wire.ts'

export interface Wanted {
  readonly way: 'stream' | 'socket.io'
  readonly watchers: number
  readonly port: number
  readonly socketPort: number
  readonly stream: string
  readonly fragment: string
}

const JITTER = 300
const CONNECTIONS = 256

const wanted = JSON.parse(process.argv[2] ?? '{}') as Wanted
const { way, watchers, port, socketPort } = wanted
const free: Wire[] = [...(await openWires(port, CONNECTIONS))]
const queue: ((wire: Wire) => void)[] = []
const fragment: Ask = { path: wanted.fragment, headers: { accept: 'text/html' } }

let round = 0
let got: number[] = []
async function look(no: number): Promise<void> {
  const wire = free.pop() ?? (await new Promise<Wire>(settle => queue.push(settle)))
  const { status, body } = await wire.send(requestOf(fragment))
  const next = queue.shift()
  if (next === undefined) free.push(wire)
  else next(wire)
  const shown = Number(/data-number="(\d+)"/.exec(body.toString('latin1', 0, 4000))?.[1])
  if (status !== 200 || !(shown >= no)) throw new Error(`a watcher heard of act ${no} and was shown ${shown} (${status})`)
  got.push(performance.timeOrigin + performance.now())
  if (got.length === watchers) {
    process.send?.({ round: round++, got })
    got = []
  }
}
const heard = (no: number): void => void setTimeout(() => void look(no), Math.random() * JITTER)

let open = 0
const opened = (): void => {
  if (++open === watchers) process.send?.({ open })
}
for (let i = 0; i < watchers; i++) {
  if (way === 'stream') {
    const socket = connect({ port, host: '127.0.0.1' })
    let begun = false
    socket.on('connect', () => socket.write(requestOf({ path: wanted.stream, headers: { accept: 'text/event-stream' } })))
    socket.on('data', bytes => {
      const text = bytes.toString('latin1')
      if (!begun && text.includes('retry:')) {
        begun = true
        opened()
      }
      const no = /"number":(\d+)/.exec(text)?.[1]
      if (no !== undefined) heard(Number(no))
    })
    socket.on('error', error => {
      throw error
    })
  } else {
    openSocket(socketPort, opened, ({ number }) => heard(number))
  }
  // Not all knock at once.
  if (i % 100 === 99) await new Promise(settle => setTimeout(settle, 20))
}
