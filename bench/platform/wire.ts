/** As little HTTP as a load needs: requests written whole on connections that stay open, answers read by their length. */
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly head: string
  readonly body: Buffer
}

export interface Wire {
  send(request: string): Promise<Answer>
  close(): void
}

export interface Ask {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export const requestOf = ({ method = 'GET', path, headers = {}, body }: Ask): string =>
  [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : [`content-length: ${Buffer.byteLength(body)}`]),
    '',
    body ?? '',
  ].join('\r\n')

/** A connection to this machine. The server ends one that rests for long; the next request then opens it again, as a browser does. */
export async function openWire(port: number): Promise<Wire> {
  let open = await connected(port)
  return {
    async send(request) {
      if (open.socket.destroyed) open = await connected(port)
      return (
        (await open.ask(request)) ??
        (await (open = await connected(port)).ask(request)) ??
        Promise.reject(new Error('the server closed the connection'))
      )
    },
    close: () => void open.socket.destroy(),
  }
}

interface Connected {
  readonly socket: Socket
  /** The answer; null where the connection was closed before. */
  ask(request: string): Promise<Answer | null>
}

function connected(port: number): Promise<Connected> {
  return new Promise((settle, fail) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let held: Buffer = Buffer.alloc(0)
    let hear: (answer: Answer | null) => void = () => {}
    socket.on('error', fail)
    socket.on('close', () => hear(null))
    socket.on('data', bytes => {
      held = held.length === 0 ? bytes : Buffer.concat([held, bytes])
      const answer = answerIn(held)
      if (answer === null) return
      held = Buffer.alloc(0)
      hear(answer)
    })
    const ask = (request: string): Promise<Answer | null> =>
      new Promise(done => {
        hear = done
        socket.write(request)
      })
    socket.on('connect', () => settle({ socket, ask }))
  })
}

/** The answer, once all of it is there; nothing follows it, for the next request is sent after it. */
function answerIn(bytes: Buffer): Answer | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = bytes.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const body = bytes.subarray(end + 4)
  if (length !== undefined) return body.length < Number(length) ? null : { status, head, body }
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) return { status, head, body }
  return bytes.subarray(-5).equals(LAST) ? { status, head, body } : null
}
const LAST = Buffer.from('0\r\n\r\n')

/** How many requests a second these connections are answered, each sending its next when it has its answer. */
export async function rate(wires: readonly Wire[], ms: number, next: (wire: number) => string, wanted: readonly number[]): Promise<number> {
  const began = performance.now()
  let answered = 0
  await Promise.all(
    wires.map(async (wire, i) => {
      while (performance.now() - began < ms) {
        const { status, head, body } = await wire.send(next(i))
        if (!wanted.includes(status)) throw new Error(`${head}\n${body.toString('utf8').slice(0, 2000)}`)
        answered++
      }
    }),
  )
  return answered / ((performance.now() - began) / 1000)
}

export const openWires = (port: number, n: number): Promise<readonly Wire[]> => Promise.all(Array.from({ length: n }, () => openWire(port)))
