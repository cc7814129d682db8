/**
 * The one script of the pages, served as a file. Without it every page is complete; with it a page that shows the present hears that an act came,
 * asks for its own part again, and shows it. One stream serves all windows of a browser; whoever holds it tells the others.
 */
export const island = `const JITTER = 300
const place = document.getElementById('standing')
const stream = place && place.dataset.stream
if (stream) {
  const matter = place.dataset.matter
  let number = Number(place.dataset.number) || 0
  let etag = null
  let busy = false
  let again = false
  let waiting = null
  let clock = null
  const status = document.createElement('p')
  status.className = 'vh'
  status.setAttribute('role', 'status')
  document.body.append(status)

  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = null
      void look()
    }, Math.random() * JITTER)
  }
  const look = async () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      const address = new URL(location.href)
      address.hash = ''
      address.searchParams.set('part', 'standing')
      const headers = { accept: 'text/html' }
      if (etag) headers['if-none-match'] = etag
      const answer = await fetch(address, { headers, cache: 'no-store', credentials: 'same-origin' })
      if (answer.status === 200) {
        etag = answer.headers.get('etag')
        show(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('standing'))
      } else if (answer.status >= 500) setTimeout(soon, 2000)
    } catch {
      setTimeout(soon, 2000)
    }
    busy = false
    if (again) {
      again = false
      soon()
    }
  }
  const show = fresh => {
    const old = document.getElementById('standing')
    if (!fresh || !old) return
    wind(fresh)
    if (fresh.innerHTML === old.innerHTML) return
    const held = document.activeElement
    if (held && old.contains(held) && /^(INPUT|SELECT|TEXTAREA)$/.test(held.tagName)) {
      held.addEventListener('blur', soon, { once: true })
      return
    }
    const opened = [...old.querySelectorAll('details')].map(d => d.open)
    for (const [i, d] of fresh.querySelectorAll('details').entries()) if (opened[i]) d.open = true
    const said = fresh.querySelector('.answer')?.textContent ?? ''
    const before = old.querySelector('.answer')?.textContent ?? ''
    old.replaceWith(document.adoptNode(fresh))
    if (said !== before) status.textContent = said
  }
  // Where a clock runs out nobody acts, and the page looks by itself.
  const wind = at => {
    clearTimeout(clock)
    const left = Number(at.dataset.next) - Date.now()
    if (left > 0 && left < 86400000) clock = setTimeout(soon, left + 250)
  }
  const hear = said => {
    if (said.number > number) number = said.number
    if (!matter || said.matter === matter || said.matter.startsWith(matter + '/')) soon()
  }
  const listen = shared => {
    const address = new URL(stream, location.href)
    address.searchParams.set('from', String(number + 1))
    const source = new EventSource(address)
    source.onmessage = event => {
      const said = JSON.parse(event.data)
      hear(said)
      shared?.postMessage(said)
    }
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(shared), 5000)
    }
    addEventListener('pagehide', () => source.close(), { once: true })
    addEventListener('pageshow', event => {
      if (event.persisted) listen(shared)
    }, { once: true })
  }
  wind(place)
  if (navigator.locks && window.BroadcastChannel) {
    const shared = new BroadcastChannel(stream)
    shared.onmessage = event => hear(event.data)
    let holds = false
    navigator.locks.request(stream, () => {
      holds = true
      listen(shared)
      return new Promise(() => {})
    })
    setTimeout(() => {
      if (!holds) soon()
    }, 100)
  } else listen(null)
}
`
