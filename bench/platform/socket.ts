/**
 * A client of socket.io with as little as it needs, as the watchers of our own stream have: a WebSocket (RFC 6455) that speaks Engine.IO 4 and
 * Socket.IO 5, hears events and answers pings. Its own client is too heavy for 10,000 in one process.
 */
import { connect } from 'node:net'

/** Opens one; `opened` once it is in its namespace, `hear` with what follows the name of each event. */
export function openSocket(port: number, opened: () => void, hear: (value: { readonly number: number }) => void): void {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const send = (text: string): void => {
    // A client masks what it sends; a mask of noughts changes nothing.
    socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]))
  }
  let held: Buffer = Buffer.alloc(0)
  let upgraded = false
  socket.on('connect', () =>
    socket.write(
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    ),
  )
  socket.on('error', error => {
    throw error
  })
  socket.on('data', bytes => {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes])
    if (!upgraded) {
      const end = held.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!held.toString('latin1', 0, 12).endsWith(' 101')) throw new Error(held.toString('latin1', 0, end))
      upgraded = true
      held = held.subarray(end + 4)
    }
    for (;;) {
      const short = (held[1] ?? 0) & 0x7f
      const head = short === 126 ? 4 : 2
      if (held.length < head) return
      const length = short === 126 ? held.readUInt16BE(2) : short
      if (held.length < head + length) return
      const text = held.toString('utf8', head, head + length)
      held = held.subarray(head + length)
      if (text.startsWith('0')) send('40')
      else if (text.startsWith('40')) opened()
      else if (text === '2') send('3')
      else if (text.startsWith('42')) hear((JSON.parse(text.slice(2)) as [string, { readonly number: number }])[1])
    }
  })
}
