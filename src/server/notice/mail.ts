/**
 * Letters by SMTP. `SMTP_URL` names the mail server: `smtps://` speaks TLS from the start, `smtp://` goes over to TLS where the server offers it,
 * and must where a password would be sent or the address says `?requireTLS=true`. Neither the password nor a letter's text is ever told to a log.
 */
import { createTransport } from 'nodemailer'
import type { Letter, Outcome } from './outbox.ts'

export interface Mail {
  send(letter: Letter, id: string): Promise<Outcome>
  close(): void
}

export interface MailWish {
  /** `SMTP_URL`. */
  readonly url: string
  /** `MAIL_FROM`: the sender's address, or a name with the address in angle brackets. */
  readonly from?: string | undefined
  /** The host by which the platform is reached; ids of letters end with it. */
  readonly host: string
}

const isHere = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host)

/** The mail server of an address; or a sentence on what is wrong with it, which does not repeat it. */
export function openMail({ url, from, host }: MailWish): Mail | string {
  if (!URL.canParse(url)) return 'SMTP_URL cannot be read; write it as smtps://name:password@mail.example.org:465 or smtp://localhost:25.'
  const at = new URL(url)
  if (at.protocol !== 'smtp:' && at.protocol !== 'smtps:')
    return `SMTP_URL begins with "${at.protocol}"; it must begin with smtp: or smtps:.`
  const sender = from ?? `entente@${host.replace(/:\d+$/, '')}`
  if (!/^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$|^[^<>\s@]+@[^<>\s@]+$/.test(sender))
    return 'MAIL_FROM is no mail address; write it as entente@example.org or Secretariat <entente@example.org>.'
  const guarded = at.protocol === 'smtp:' && at.password !== '' && !isHere(at.hostname) && !at.searchParams.has('requireTLS')
  if (guarded) at.searchParams.set('requireTLS', 'true')
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
  const transport = createTransport({ url: at.href, pool: true, maxConnections: 4, ...timeouts })
  const domain = host.replace(/:\d+$/, '').replace(/[^\w.-]/g, '')
  const secrets = [at.password, decoded(at.password)].filter(s => s !== '')
  return {
    async send({ name, mail, subject, text, thread }, id) {
      try {
        const { response } = await transport.sendMail({
          from: sender,
          to: { name, address: mail },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          ...(thread === undefined ? {} : { references: `<${thread}@${domain}>` }),
        })
        return { ok: true, says: short(response, secrets) }
      } catch (error) {
        const { code, responseCode = 0, message = '' } = error as { code?: string; responseCode?: number; message?: string }
        // What the server refuses for good of this letter or this reader; a login or a line that fails may be mended.
        const lasting = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500
        return { ok: false, says: short(message, secrets), lasting }
      }
    },
    close: () => transport.close(),
  }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** One line of what was answered, without the password and without what could sign anybody in. */
const short = (text: string, secrets: readonly string[]): string =>
  secrets
    .reduce((said, secret) => said.replaceAll(secret, '…'), text)
    .replace(/token=[\w-]+/g, 'token=…')
    .replace(/\s+/g, ' ')
    .slice(0, 300)
