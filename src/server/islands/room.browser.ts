/**
 * What a room has where scripts run: the time that is left in the empty centre, the reader's own clock, and what was written kept in this window
 * through a lost connection, a reload or a wrong turn. Nothing is sent by it, and nothing is decided.
 */
const root = document.documentElement
const lang = root.lang
const now = (): number => Date.now() + (Number(root.dataset['skew']) || 0)

const two = (n: number): string => String(n).padStart(2, '0')
const days = (n: number): string => new Intl.NumberFormat(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(n)

/** `3:48:20`; of more than two days, the days, and the hours beside them. */
function left(ms: number): { readonly big: string; readonly beside: string } {
  const s = Math.max(0, Math.ceil(ms / 1000))
  const clock = `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`
  if (s < 2 * 86_400) return { big: clock, beside: '' }
  const rest = s % 86_400
  return { big: days(Math.floor(s / 86_400)), beside: `${Math.floor(rest / 3600)}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}` }
}

function tick(): void {
  for (const big of document.querySelectorAll<SVGTextElement>('[data-countdown]')) {
    const ms = Number(big.dataset['countdown']) - now()
    const small = big.parentElement?.querySelector<SVGTextElement>('[data-while]')
    const { big: says, beside } = left(ms)
    big.textContent = says
    if (small)
      small.textContent = ms <= 0 ? (small.dataset['over'] ?? '') : [beside, small.dataset['while'] ?? ''].filter(Boolean).join(' ')
  }
}

/** The instant where the reader is, where that is another time than the seat's. */
function own(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-mine]')) {
    const at = new Date(Number(box.dataset['mine']))
    const time = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
    const place = box.querySelector('time')
    if (place) place.textContent = time
    box.hidden = false
  }
}

/** A draft is of one person, one kind of act and one matter; and of one text, where a text goes with it. */
const keep = (form: HTMLFormElement, text = form.dataset['text']): string =>
  `entente ${form.dataset['keep'] ?? ''}${text ? ` ${text}` : ''}`
/** Where the name of the draft that is being sent is put down, till it is known to be kept. */
const SENDING = 'entente sending'
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const fields = (form: HTMLFormElement): readonly Field[] =>
  [...form.elements].filter(
    (e): e is Field =>
      (e instanceof HTMLInputElement && e.type !== 'hidden') || e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement,
  )

/** Under which a draft says of which text it was written. */
const READ = ' read'

/** What was written is put down in this window at each stroke. */
function write(form: HTMLFormElement): void {
  const written: Record<string, string> = {}
  if (form.dataset['read'] !== undefined) written[READ] = form.dataset['read']
  for (const e of fields(form)) if (!(e instanceof HTMLInputElement && e.type === 'radio') || e.checked) written[e.name] = e.value
  try {
    sessionStorage.setItem(keep(form), JSON.stringify(written))
  } catch {
    // A window that keeps nothing is as complete.
  }
}

/** What was sent is written no longer: the page that says so drops its draft. */
function drop(): void {
  if (!/[?&](kept|said)=/.test(location.search) && document.querySelector('[data-sent]') === null) return
  try {
    const name = sessionStorage.getItem(SENDING)
    if (name !== null) sessionStorage.removeItem(name)
    sessionStorage.removeItem(SENDING)
  } catch {
    // A window that keeps nothing has nothing to drop.
  }
}

type Written = Readonly<Record<string, string>>
const readDraft = (name: string): Written | null => JSON.parse(sessionStorage.getItem(name) ?? 'null') as Written | null

/** The draft of a form. Who went to put the texts together comes back to what they wrote, if it goes by the same title. */
function draftOf(form: HTMLFormElement): Written | null {
  const own = readDraft(keep(form))
  if (own !== null || !form.dataset['text']) return own
  const before = readDraft(keep(form, ''))
  const title = fields(form).find(e => e.name === 'title')?.value ?? ''
  return before !== null && (before['title'] ?? '') === title ? before : null
}

/** What was written before is there again, where the page itself does not bring it. */
function restore(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    try {
      const written = draftOf(form) ?? {}
      // What was written of an earlier text is brought back, and the choice is made anew.
      const stale = written[READ] !== undefined && written[READ] !== form.dataset['read']
      if (stale && (written['act'] || written['reason'])) form.querySelector('[data-newer]')?.removeAttribute('hidden')
      const chosen = stale || new URLSearchParams(location.search).has('act')
      for (const e of fields(form)) {
        const value = written[e.name]
        if (value === undefined) continue
        if (e instanceof HTMLInputElement && e.type === 'radio') {
          if (!chosen) e.checked = e.value === value
        } else if (e.value === '') e.value = value
      }
    } catch {
      // What cannot be read is not brought back.
    }
  }
}

/** A review bears the name of the draft that it shows, whatever is reviewed in between. */
function name(): void {
  const review = document.querySelector<HTMLFormElement>('form.send')
  try {
    if (review) review.dataset['draft'] = sessionStorage.getItem(SENDING) ?? ''
  } catch {
    // As above.
  }
}

// Which draft is under review, and which is sent.
document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement
  if (event.defaultPrevented) return
  try {
    if (form.dataset['draft']) sessionStorage.setItem(SENDING, form.dataset['draft'])
    if (form.dataset['keep'] === undefined) return
    write(form)
    if (form.dataset['text']) sessionStorage.removeItem(keep(form, ''))
    sessionStorage.setItem(SENDING, keep(form))
  } catch {
    // As above.
  }
})
document.addEventListener('input', event => {
  const form = (event.target as Element | null)?.closest<HTMLFormElement>('form[data-keep]')
  if (form) write(form)
})
// Without a connection nothing is sent, the browser's own page of failure does not take the place of this one, and what was written stays.
document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement
  if (form.dataset['offline'] === undefined || (navigator.onLine && root.dataset['joined'] !== 'no')) return
  event.preventDefault()
  const told = form.querySelector<HTMLElement>('[data-told]') ?? document.createElement('p')
  told.dataset['told'] = ''
  told.className = 'amiss'
  told.setAttribute('role', 'alert')
  told.textContent = form.dataset['offline']
  form.prepend(told)
})
document.addEventListener('standing', () => {
  tick()
  own()
})
drop()
name()
restore()
document.querySelector<HTMLElement>('[data-summary]')?.focus()
tick()
own()
setInterval(tick, 1000)

export {}
