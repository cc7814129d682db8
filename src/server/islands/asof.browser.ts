/**
 * The slider over the days on which a matter changed. The page works without it: it has links, a field and the list of days. With it the track
 * is a slider; while it is moved the page of that day takes the place of the one shown, and the address follows.
 */
interface At {
  readonly track: HTMLElement
  readonly days: readonly { readonly href: string; readonly says: string; readonly share: number }[]
}

const kept = new Map<string, Promise<string>>()
let asked = ''
/** The address of the page that is shown, and when it was moved last. */
let here = address()
let moved = 0
/** Moves within so many milliseconds are one: going back leads to before the first of them. */
const ONE_MOVE = 1500

function address(): string {
  return location.pathname + location.search
}

/** The track of the page that stands there now, with its days. */
function find(): At | null {
  const track = document.querySelector<HTMLElement>('[data-asof]')
  const shares = (track?.dataset['days'] ?? '').split(' ').map(Number)
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.days > li > a')]
  if (!track || links.length !== shares.length || links.length < 2) return null
  const days = links.map((link, i) => ({ href: link.href, says: said(link), share: shares[i] ?? 0 }))
  return { track, days }
}

const said = (link: HTMLAnchorElement): string =>
  [link.textContent ?? '', ...[...(link.parentElement?.querySelectorAll('ul > li') ?? [])].slice(0, 2).map(li => li.textContent ?? '')]
    .map(s => s.trim())
    .join('. ')

/** The index of the day nearest to a share of the track. */
function nearest({ days }: At, share: number): number {
  let best = 0
  for (const [i, day] of days.entries()) if (Math.abs(day.share - share) < Math.abs((days[best]?.share ?? 0) - share)) best = i
  return best
}

function begin(focused = false): void {
  const at = find()
  if (!at) return
  const here = Number(at.track.dataset['here'])
  const input = document.createElement('input')
  input.type = 'range'
  input.min = '0'
  input.max = '100'
  input.step = 'any'
  input.setAttribute('aria-label', at.track.dataset['label'] ?? '')
  let index = at.days.findLastIndex(day => day.share <= here + 0.05)
  const put = (i: number, go: boolean): void => {
    index = Math.min(at.days.length - 1, Math.max(0, i))
    const day = at.days[index]
    if (!day) return
    input.value = String(day.share)
    input.setAttribute('aria-valuetext', day.says)
    at.track.querySelector('.knob')?.setAttribute('cx', `${day.share}%`)
    at.track.querySelector('.gone')?.setAttribute('x2', `${day.share}%`)
    if (go) void show(day.href)
  }
  input.addEventListener('input', () => {
    const i = nearest(at, Number(input.value))
    if (i !== index) put(i, true)
    else input.value = String(at.days[i]?.share ?? 0)
  })
  input.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5, Home: -1e6, End: 1e6 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    put(index + step, true)
  })
  at.track.append(input)
  input.value = String(here)
  input.setAttribute('aria-valuetext', at.days[index]?.says ?? '')
  if (focused) input.focus({ preventScroll: true })
}

function load(href: string): Promise<string> {
  const known = kept.get(href)
  if (known) return known
  const address = new URL(href)
  address.searchParams.set('part', 'standing')
  const text = fetch(address, { headers: { accept: 'text/html' }, credentials: 'same-origin' }).then(answer => {
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.text()
  })
  text.catch(() => kept.delete(href))
  kept.set(href, text)
  return text
}

/** Shows the page of a day in the place of the one shown; where it cannot be had the browser goes there. */
async function show(href: string, mark = true): Promise<void> {
  asked = href
  document.getElementById('standing')?.classList.add('busy')
  try {
    const text = await load(href)
    if (asked !== href) return
    const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('standing')
    const old = document.getElementById('standing')
    if (!fresh || !old) throw new Error('no such part')
    const focused = document.activeElement?.matches('[data-asof] input') ?? false
    old.replaceWith(document.adoptNode(fresh))
    if (mark) {
      const now = Date.now()
      // Whoever slides over many days goes back to where they began, and not day by day.
      if (now - moved > ONE_MOVE) history.pushState(null, '', href)
      else history.replaceState(null, '', href)
      moved = now
    }
    here = address()
    begin(focused)
  } catch {
    location.href = href
  }
}

addEventListener('popstate', () => {
  moved = 0
  if (address() !== here) void show(location.href, false)
})
begin()
