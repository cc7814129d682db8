/**
 * The editor of a charter: while its text is changed, its faults, its sentences and its consequences follow. The reader and the judge are loaded
 * when the text is first entered. What is typed is never touched, so that the browser's own undo stays whole; and the button asks the server.
 */
import type { Fault } from '../../basics/fault.ts'
import type { Move, Moves, Tried } from '../../judge/tried.ts'
import type { Speech } from '../../words/speech.ts'
import { alikeMoves } from '../../views/moves.ts'
import type { Answer, Trier } from './trying.ts'

/** So long after the last key it is read, and so long after that it is judged, in milliseconds. */
const PAUSE = 350
const LATER = 400

const place = document.querySelector<HTMLElement>('[data-assistant]')
const area = place?.querySelector('textarea')
if (place && area) begin(place, area)

function begin(at: HTMLElement, text: HTMLTextAreaElement): void {
  const words = JSON.parse(at.dataset['words'] ?? '{}') as Readonly<Record<string, string>>
  const fill = (name: string, facts: Readonly<Record<string, string>> = {}): string =>
    (words[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '')
  const find = <T extends Element>(selector: string): T => at.querySelector<T>(selector) as T
  const status = find<HTMLElement>('#faults [role="status"]')
  const [box, list, note, here] = [
    find<HTMLElement>('#faults'),
    find('#faults ul'),
    find<HTMLElement>('#faults .note'),
    find<HTMLElement>('#here'),
  ]
  const [gutter, blocks, moved, how] = [
    find<HTMLElement>('.gutter'),
    find<HTMLElement>('.blocks'),
    find('.moves'),
    find<HTMLElement>('.how'),
  ]
  let faults: readonly Fault[] = []
  let own = ''
  let speech: Speech | null = null
  let trier: Promise<Trier> | null = null
  let reading = 0
  let judging = 0

  const load = (): Promise<Trier> => {
    if (trier === null) {
      status.textContent = fill('loading')
      trier = Promise.all([
        import('./trying.ts'),
        import(/* its own file */ new URL(at.dataset['language'] ?? '', location.href).href),
      ]).then(([{ openTrier }, language]) => {
        speech = Object.values(language as Record<string, Speech>).find(one => typeof one === 'object' && 'tag' in one) as Speech
        return openTrier(at.dataset['org'] ?? '', speech)
      })
      trier.catch((error: unknown) => {
        trier = null
        status.textContent = fill('failed', { why: error instanceof Error ? error.message : String(error) })
      })
    }
    return trier
  }

  const day = (written: string): string => {
    const at = Date.parse(`${written.slice(0, 10)}T00:00:00Z`)
    return Number.isNaN(at) ? written : new Intl.DateTimeFormat(speech?.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
  }
  const lineLink = (line: number): HTMLElement => {
    const link = made('a', '', `${at.dataset['line'] ?? ''} ${line}`)
    link.setAttribute('href', '#text')
    link.dataset['goto'] = String(line)
    return link
  }

  const number = (): void => {
    const lines = text.value.split('\n').length
    const marked = new Set(faults.filter(f => f.file === own && !f.warning).map(f => f.line))
    const warned = new Set(faults.filter(f => f.file === own && f.warning === true).map(f => f.line))
    gutter.replaceChildren(
      ...Array.from({ length: lines }, (_, i) => {
        const no = i + 1
        return made(
          'span',
          marked.has(no) ? 'wrong' : warned.has(no) ? 'warned' : '',
          `${marked.has(no) ? '✗ ' : warned.has(no) ? '! ' : ''}${no}`,
        )
      }),
    )
    gutter.scrollTop = text.scrollTop
  }
  const lineAt = (): number => text.value.slice(0, text.selectionStart).split('\n').length
  /** What is amiss in the line of the cursor, and the block it stands in. */
  const follow = (): void => {
    const line = lineAt()
    const amiss = faults.filter(f => f.file === own && f.line === line)
    here.hidden = amiss.length === 0
    here.textContent = amiss.map(f => `${line}: ${f.says}`).join(' ')
    const all = [...blocks.querySelectorAll<HTMLElement>('[data-at]')]
    const current = all.findLast(b => Number(b.dataset['at']) <= line)
    for (const block of all) block.toggleAttribute('data-here', block === current)
    if (current !== undefined) blocks.scrollTop = current.offsetTop - blocks.offsetTop
  }

  const show = ({ tried, understood }: Answer): void => {
    faults = tried.faults
    own = tried.path
    const n = faults.filter(f => !f.warning).length
    const says = n === 0 ? fill('no faults') : fill('faults found', { n: String(n) })
    if (status.textContent !== says) status.textContent = says
    box.className = n > 0 ? 'summary' : 'said'
    note.hidden = faults.length === 0
    if (n > 0) text.setAttribute('aria-invalid', 'true')
    else text.removeAttribute('aria-invalid')
    list.replaceChildren(
      ...faults.map(fault => {
        const item = document.createElement('li')
        item.append(fault.file === own ? lineLink(fault.line) : `${fault.file}:${fault.line}`, ' ')
        if (fault.warning) item.append(made('span', 'tag await', fill('warning')), ' ')
        const said = made('span', '', fault.says)
        said.lang = 'en'
        item.append(said)
        return item
      }),
    )
    number()
    if (n > 0) {
      // What was understood last stays, and says that it is of an earlier text.
      if (!blocks.querySelector('.empty')) blocks.prepend(made('li', 'empty', fill('not understood')))
    } else
      blocks.replaceChildren(
        ...understood.map(({ article, line, says: sentences }) => {
          const item = document.createElement('li')
          item.dataset['at'] = String(line)
          const head = made('p', 'note', `${article} · `)
          head.append(lineLink(line))
          item.append(head, ...sentences.map(one => made('p', '', one)))
          return item
        }),
      )
    how.textContent =
      n === 0 && (tried.kind === 'reading' || tried.kind === 'edition')
        ? fill(`how ${tried.kind}`, { date: tried.date ?? '', hash: tried.hash })
        : ''
    follow()
  }

  const showMoves = (tried: Tried, moves: Moves | null, title: (matter: string) => string): void => {
    if (moves === null) {
      moved.replaceChildren(made('p', 'empty', fill(tried.kind === 'undated' ? 'undated' : 'not judged')))
      return
    }
    const facts = { date: day(tried.date ?? ''), asOf: day(moves.asOf) }
    const stand = (one: Move['before']): string =>
      one === null
        ? fill('none')
        : `${one.outcome === null ? fill('open so far') : (speech?.rules.outcome(one.outcome) ?? one.outcome)} (${one.edition})`
    const parts: HTMLElement[] = [made('p', '', fill(tried.kind, facts))]
    if (moves.open.length + moves.settled.length === 0 && tried.kind !== 'same') parts.push(made('p', '', fill('nothing', facts)))
    for (const state of ['settled', 'open'] as const) {
      if (moves[state].length === 0) continue
      const items = made('ul', 'list')
      for (const { move, n } of alikeMoves(moves[state])) {
        const link = made('a', '', title(move.matter))
        link.setAttribute('href', `${at.dataset['org'] ?? ''}/matters/${move.matter.split('/').map(encodeURIComponent).join('/')}`)
        const said = made('p', '', `${speech?.rules.term(move.procedure ?? '') ?? ''} · `)
        said.append(made('del', '', stand(move.before)), ' → ', made('ins', '', stand(move.after)), n > 1 ? ` × ${n}` : '')
        const item = document.createElement('li')
        item.append(link, said)
        items.append(item)
      }
      parts.push(made('h3', '', fill(state)), items)
    }
    moved.replaceChildren(...parts)
  }

  const read = async (): Promise<void> => {
    const opened = await load().catch(() => null)
    if (opened === null) return
    const answer = opened.read(text.value)
    show(answer)
    clearTimeout(judging)
    judging = window.setTimeout(() => {
      showMoves(answer.tried, opened.moves(answer.tried), opened.title)
      at.dataset['read'] = answer.tried.hash
    }, LATER)
  }
  text.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
  text.addEventListener('input', () => {
    number()
    clearTimeout(reading)
    reading = window.setTimeout(() => void read(), PAUSE)
  })
  text.addEventListener('scroll', () => void (gutter.scrollTop = text.scrollTop))
  for (const event of ['keyup', 'click'] as const) text.addEventListener(event, follow)
  at.addEventListener('click', event => {
    const line = Number((event.target as HTMLElement).closest<HTMLElement>('[data-goto]')?.dataset['goto'] ?? '0')
    if (line < 1) return
    event.preventDefault()
    const lines = text.value.split('\n')
    const from = lines.slice(0, line - 1).reduce((n, l) => n + l.length + 1, 0)
    text.focus()
    text.setSelectionRange(from, from + (lines[line - 1] ?? '').length)
    text.scrollTop = Math.max(0, (line - 4) * (text.scrollHeight / lines.length))
    text.scrollLeft = 0
    follow()
  })
  at.classList.add('live')
  number()
}

function made<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}
