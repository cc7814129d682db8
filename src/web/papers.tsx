/** The papers of a matter on its page: sheets to print, certificates beside the judge, texts by version and side by side, receipts to keep. */
import type { FC } from 'hono/jsx'
import { sayOutcome } from '../views/acts.ts'
import type { Certificate, Difference } from '../views/certificate.ts'
import type { Piece, Row } from '../views/compare.ts'
import { differTable, textTable } from '../views/paper.ts'
import type { Version } from '../views/texts.ts'
import { draftingWordsOf, papersWordsOf } from '../views/words.ts'
import { type Frame, orgPath, receiptPath, Section, textPath, to } from './layout.tsx'
import { BlockOf } from './paper.tsx'
import { ActLink, coordinates, type View } from './parts.tsx'

export interface PapersOf {
  /** Its acts are kept in a log, which gives receipts. */
  readonly live: boolean
  readonly certified: readonly { readonly no: number; readonly certificate: Certificate; readonly differ: readonly Difference[] }[]
  readonly versions: readonly Version[]
  /** Texts of the last two versions that differ; null where they cannot be compared. */
  readonly compared: readonly { readonly lang: string; readonly from: number; readonly to: number; readonly rows: readonly Row[] | null }[]
  /** The numbers of the reader's own acts in the matter. */
  readonly receipts: readonly number[]
  /** The reader certifies, or gives numbers. */
  readonly makes: boolean
  readonly signedIn: boolean
}

/** Whether an act of the matter, other than what certifies it, names a document. */
const namesText = ({ standing, acts }: View, matter: string): boolean =>
  standing.matters.some(
    run => run.id === matter && run.acts.some(({ no }) => acts[no - 1]?.text !== undefined && acts[no - 1]?.act !== 'certified'),
  )

export const PapersSection: FC<{ frame: Frame; view: View; matter: string; papers: PapersOf }> = ({ frame, view, matter, papers }) => {
  const t = papersWordsOf(frame.lang)
  const path = orgPath(view.charter.id)
  const at = { matter, ...coordinates(view) }
  return (
    <Section title={t.papers} note={t.papersNote}>
      <p id="papers">
        <a href={to(frame, `${path}/sheet`, at)}>{t.decisionSheet}</a> (
        <a href={to({ ...frame, fixed: true }, `${path}/sheet.pdf`, at)}>{t.asPdf}</a>)
        {namesText(view, matter) && (
          <>
            {' · '}
            <a href={to(frame, textPath(view.charter.id, matter), coordinates(view))}>{draftingWordsOf(frame.lang).title}</a>
          </>
        )}
        {papers.makes && (
          <>
            {' · '}
            <a href={to(frame, `${path}/certify`, { matter })}>
              {t.certify}, {t.number_.toLowerCase()}
            </a>
          </>
        )}
        {papers.live && papers.signedIn && (
          <>
            {' · '}
            <a href={to(frame, `${path}/texts`, { matter })}>{t.putTexts}</a>
          </>
        )}
      </p>
      {papers.certified.length > 0 && <h3>{t.certificates}</h3>}
      {papers.certified.map(({ no, certificate, differ }) => (
        <>
          <p class={differ.length > 0 ? 'amiss' : undefined}>
            <ActLink frame={frame} view={view} no={no} />: {sayOutcome(certificate.outcome, frame.lang)}
            {certificate.number !== null && `, ${certificate.number}`}. {differ.length > 0 ? t.differ : t.agrees}
          </p>
          {differ.length > 0 && <BlockOf block={differTable(differ, frame.lang)} />}
        </>
      ))}
      {papers.versions.length > 0 && <h3>{t.texts}</h3>}
      {[...papers.versions].reverse().map(({ set, no }) => (
        <>
          <p>
            <strong>{set.title}</strong>, {t.version(set.version).toLowerCase()} (
            <ActLink frame={frame} view={view} no={no} />)
            {set.texts.map(text => (
              <>
                {' · '}
                {text.hash === null ? text.lang : <a href={`${path}/documents/${text.hash}`}>{t.textOf(set.version, text.lang)}</a>}
              </>
            ))}
          </p>
          <BlockOf block={textTable(set, frame.lang)} />
        </>
      ))}
      {papers.compared.map(({ lang, from, to: until, rows }) => (
        <details>
          <summary>
            {t.compared(from, until)}: {lang}
          </summary>
          {rows === null ? <p>{t.notCompared}</p> : rows.every(r => r.same) ? <p>{t.unchanged}</p> : <Beside rows={rows} />}
        </details>
      ))}
      {papers.receipts.length > 0 && (
        <>
          <h3>{t.receiptsTitle}</h3>
          <p class="note">{t.receiptsNote}</p>
          <ul>
            {papers.receipts.map(no => (
              <li>
                <a href={to(frame, receiptPath(view.charter.id, no))}>{t.receipt(no)}</a>
                {' · '}
                <a href={to(frame, `${path}/notification`, { matter, act: no })}>{t.notification}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const Beside: FC<{ rows: readonly Row[] }> = ({ rows }) => (
  <div class="beside">
    {rows.map(({ before, after }) => (
      <>
        <p>{before !== null && <Pieces pieces={before} />}</p>
        <p>{after !== null && <Pieces pieces={after} />}</p>
      </>
    ))}
  </div>
)

const Pieces: FC<{ pieces: readonly Piece[] }> = ({ pieces }) => (
  <>{pieces.map(({ says, change }) => (change === 'gone' ? <del>{says}</del> : change === 'come' ? <ins>{says}</ins> : says))}</>
)
